package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;

/**
 * Functions that several interfaces of a header share are called after its path: no two paths give
 * them one name, since one driver may include both dispatchers.
 */
public final class SharedFunctionPrefix implements Rule {
  @Override
  public Id id() {
    return Id.BAD_HEADER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    FunctionPrefixes owners = new FunctionPrefixes();
    for (Header header : FunctionPrefixes.dispatched(headers)) {
      owners
          .takeShared(header)
          .ifPresent(owner ->
              findings.report(
                  BadHeader.place(header),
                  Fault.of(
                      "functions that the interfaces of %s share begin with '%s_', as those of"
                              .formatted(header.path(), header.sharedLead())
                          + " %s do".formatted(owner.path()),
                      "put header = \"" + BadHeader.other(header.path(), headers) + "\"")));
    }
  }
}
