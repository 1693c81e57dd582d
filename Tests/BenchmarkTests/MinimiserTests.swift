import Testing

@testable import meshctl_bench

@Suite("Minimiser")
struct MinimiserTests {
  @Test("what an input needs to show its fault is what remains")
  func minimal() {
    let input = Array("apiVersion: v1\nkind: Service\nspec: [1, 2]\n".utf8)
    let smallest = Minimiser.minimise(input, budget: 10_000) { candidate in
      candidate.contains(UInt8(ascii: "[")) && candidate.contains(UInt8(ascii: ":"))
    }
    #expect(String(decoding: smallest, as: UTF8.self) == ":[")
  }

  @Test("without tries left, the input stays as it is")
  func exhausted() {
    let input = Array("a: b".utf8)
    #expect(Minimiser.minimise(input, budget: 0) { _ in true } == input)
  }
}
