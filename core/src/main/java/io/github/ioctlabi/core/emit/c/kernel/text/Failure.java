package io.github.ioctlabi.core.emit.c.kernel.text;

import io.github.ioctlabi.core.contract.data.Refusal;

/** How a function ends early. */
public enum Failure {
  /** It returns. */
  RETURN {
    @Override
    public void when(Body body, String condition, String error) {
      body.open("if (" + condition + ")").line("return " + error + ";").close();
    }

    @Override
    public void always(Body body, String error) {
      body.line("return " + error + ";");
    }
  },
  /** It returns in place of an address. */
  RETURN_POINTER {
    @Override
    public void when(Body body, String condition, String error) {
      RETURN.when(body, condition, pointer(error));
    }

    @Override
    public void always(Body body, String error) {
      RETURN.always(body, pointer(error));
    }
  },
  /** It gives back what it holds, at a label. */
  CLEAN_UP {
    @Override
    public void when(Body body, String condition, String error) {
      if (error.equals(RESULT)) {
        body.open("if (" + condition + ")").jump(LABEL).close();
      } else {
        body.open("if (" + condition + ")");
        always(body, error);
        body.close();
      }
    }

    @Override
    public void always(Body body, String error) {
      body.line(RESULT + " = " + error + ";").jump(LABEL);
    }
  };

  /** The variable that holds what the function returns. */
  public static final String RESULT = "ret";

  /** The label. */
  public static final String LABEL = "out";

  /** The label of a call whose driver has succeeded. */
  public static final String UNDO = "undo";

  /** An error in place of an address. */
  public static String pointer(String error) {
    return "ERR_PTR(" + error + ")";
  }

  /** The error of a refusal. */
  public static String error(Refusal refusal) {
    return "-" + refusal.errno();
  }

  /** Ends the function with an error if a condition holds. */
  public abstract void when(Body body, String condition, String error);

  /** Ends the function with an error. */
  public abstract void always(Body body, String error);
}
