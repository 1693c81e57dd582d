import Testing

@testable import meshctl_bench

@Suite("The benchmark of a mesh on this machine")
struct LocalBenchmarkTests {
  @Test("shifts everything to one subset, and nothing else")
  func shift() {
    let text = """
      http:
        - route:
            - destination: {host: a}
              subset: v1
              weight: 30 # a third
            - subset: v2
              weight: 70
      """
    let shifted = """
      http:
        - route:
            - destination: {host: a}
              subset: v1
              weight: 0
            - subset: v2
              weight: 100
      """
    #expect(ManifestShift.all(to: "v2", in: text) == shifted)
  }

  @Test("ranks what is rare", arguments: [(0.5, 50.0), (0.99, 99), (1, 100), (0, 1)])
  func quantile(share: Double, value: Double) {
    #expect(Samples.quantile(share, of: (1...100).map(Double.init).reversed()) == value)
  }
}
