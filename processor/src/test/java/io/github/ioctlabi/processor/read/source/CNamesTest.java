package io.github.ioctlabi.processor.read.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CNamesTest {
  @ParameterizedTest
  @CsvSource({
    "sampleHz, sample_hz",
    "x, x",
    "FooBar, foo_bar",
    "Config, config",
    "setURL, set_url",
    "URLPath, url_path",
    "parseHTTPHeader, parse_http_header",
    "ID, id",
    "i2cAddress, i2c_address",
    "channel0Gain, channel0_gain",
    "ipv4, ipv4",
    "fs2X, fs2_x",
    "aB, a_b",
    "ABc, a_bc",
    "AB, ab",
    "already_snake, already_snake",
    "mixed_Case, mixed_case",
    "X1Y2, x1_y2",
    "größeÄ, größe_ä"
  })
  void wordsBeginAtCapitals(String javaName, String cName) {
    assertEquals(cName, CNames.lowerSnake(javaName));
  }

  @ParameterizedTest
  @CsvSource({"setConfig, SET_CONFIG", "getU8Value, GET_U8_VALUE", "reset, RESET"})
  void commandsAreUpperCase(String javaName, String cName) {
    assertEquals(cName, CNames.upperSnake(javaName));
  }

  @ParameterizedTest
  @CsvSource({"IDLE, IDLE", "MODE2X, MODE2X", "IDLE_NOW, IDLE_NOW", "idleNow, IDLE_NOW"})
  void constantsStayAsTheyAre(String javaName, String cName) {
    assertEquals(cName, CNames.constant(javaName));
  }
}
