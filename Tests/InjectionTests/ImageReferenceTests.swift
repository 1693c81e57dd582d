import Testing

@testable import Injection

@Suite struct ImageReferenceTests {
  @Test(
    "a variant replaces the one a tag ends in",
    arguments: [
      ("1.32.0", nil, "hub/proxyv2:1.32.0"),
      ("1.32.0", "", "hub/proxyv2:1.32.0"),
      ("1.32.0", "distroless", "hub/proxyv2:1.32.0-distroless"),
      ("1.32.0-debug", "distroless", "hub/proxyv2:1.32.0-distroless"),
      ("1.32.0-distroless", "distroless", "hub/proxyv2:1.32.0-distroless"),
      ("1.32.0-distroless", "default", "hub/proxyv2:1.32.0"),
      ("1.32.0-own", "debug", "hub/proxyv2:1.32.0-own-debug"),
    ] as [(String, String?, String)]
  )
  func variant(tag: String, variant: String?, expected: String) {
    #expect(ImageReference.text(hub: "hub", name: "proxyv2", tag: tag, variant: variant) == expected)
  }

  @Test("a name with a slash is a reference already")
  func reference() {
    #expect(ImageReference.text(hub: "hub", name: "a/b:c", tag: "1", variant: "debug") == "a/b:c")
  }
}
