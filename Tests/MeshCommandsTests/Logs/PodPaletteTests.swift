import Output
import Testing

@testable import MeshCommands

@Suite("Colours of pods")
struct PodPaletteTests {
  @Test("they are the same in every run, and neither red nor green")
  func stability() {
    let names = (0..<100).map { "reviews-v\($0)" }
    let styles = names.map { PodPalette.style(of: $0) }
    #expect(PodPalette.style(of: "reviews-v1-5d8f") == Style(.cyan))
    #expect(Set(styles).count == 8)
    #expect(styles.allSatisfy { $0.color != .red && $0.color != .green })
  }
}
