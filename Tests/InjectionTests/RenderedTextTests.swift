import Foundation
import Injection
import Testing

@Suite struct RenderedTextTests {
  @Test(
    "the whole text of an injected workload is as committed; UPDATE_FIXTURES=1 writes it anew",
    arguments: [
      ("plain-native", true, Manifest.plainPod), ("plain-classic", false, Manifest.plainPod),
      ("rich-native", true, Manifest.richPod), ("rich-classic", false, Manifest.richPod),
    ]
  )
  func text(name: String, native: Bool, pod: String) throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).yaml")
    let text = try InjectedText(Manifest.deployment.text(pod), .native(native)).text
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try Data(text.utf8).write(to: fixture)
    }
    #expect(try String(decoding: Data(contentsOf: fixture), as: UTF8.self) == text)
  }
}
