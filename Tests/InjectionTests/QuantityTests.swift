import Testing

@testable import Injection

@Suite struct QuantityTests {
  @Test(
    "a quantity is written as Kubernetes writes it",
    arguments: [
      ("2000m", "2"), ("1024Mi", "1Gi"), ("1500m", "1500m"), ("0.1", "100m"), ("1.5", "1500m"), ("0", "0"),
      ("0m", "0"), ("128Mi", "128Mi"), ("1000k", "1M"), ("1e3", "1e3"), ("+5", "5"), ("-2000m", "-2"), ("100", "100"),
      ("1Ki", "1Ki"), ("not a quantity", "not a quantity"), ("99999999999999999999", "99999999999999999999"),
    ]
  )
  func canonical(text: String, expected: String) {
    #expect(Quantity.canonical(text) == expected)
  }
}
