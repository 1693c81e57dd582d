import Testing

@testable import Conversion

@Suite struct IngressPathTests {
  @Test func x() {}
}
