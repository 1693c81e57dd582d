import Injection
import Testing
import YAML

@Suite struct RemovalPropertyTests {
  /// The lines of a manifest that injection may write otherwise, and why.
  static let rewritable: [(pattern: String, reason: String)] = [
    ("labels:", "a mapping in braces, or an empty one, takes the labels of the mesh"),
    ("annotations:", "a mapping in braces, or an empty one, takes the annotations of the mesh"),
    ("prometheus", "Prometheus is led to the proxy, which serves the application's metrics"),
    ("# above", "the comment goes with the annotation for Prometheus that it is above"),
    ("volumes: []", "an empty list takes the proxy's volumes"),
    ("httpGet:", "the check goes to the proxy"), ("tcpSocket:", "the check goes to the proxy"),
    ("grpc:", "the check goes to the proxy"), ("port: ", "the check goes to the proxy"),
    ("scheme: HTTPS", "the kubelet speaks plain HTTP to the proxy"),
    ("istio-proxy", "a proxy of one's own is merged with the injected one"),
    ("rewriteAppHTTPProbers", "the template grpc-agent decides on it"),
  ]

  @Test("injection changes only the lines that it must, and removal inverts it", arguments: 1...8)
  func inverse(seed: UInt64) throws {
    var manifests = RandomManifest(seed: seed)
    for _ in 0..<25 {
      let input = manifests.next()
      for native in [true, false] {
        let injected = try InjectedText(input, .native(native))
        let context: Comment = "seed \(seed), native \(native):\n\(input)"
        #expect(injected.results.map(\.outcome) == [.injected], context)
        let changed = Self.changedLines(input, injected.text)
        #expect(changed.filter { !Self.mayChange($0, in: input) } == [], context)
        let removed = try RemovedText(injected.text)
        #expect(removed.results.map(\.outcome) == [.uninjected], context)
        if changed.isEmpty, !Self.hasEmptyFields(input) {
          #expect(removed.text == input, context)
        } else {
          let original = try RemovedText(input).value.meaning
          #expect(try removed.value.meaning == original, context)
        }
      }
    }
  }

  /// The lines of the input that the output does not have in their order.
  private static func changedLines(_ input: String, _ output: String) -> [Substring] {
    lines(of: output).difference(from: lines(of: input)).removals.compactMap { change in
      if case .remove(_, let line, _) = change { line } else { nil }
    }
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// Whether a line may change; those of a proxy of one's own stand after its name.
  private static func mayChange(_ line: Substring, in input: String) -> Bool {
    if rewritable.contains(where: { line.contains($0.pattern) }) { return true }
    guard let own = input.ranges(of: "- name: istio-proxy").first else { return false }
    return input[own.lowerBound...].contains(line)
  }

  /// Whether a field is empty, which removal cannot tell from one that was not there.
  private static func hasEmptyFields(_ input: String) -> Bool {
    ["labels:", "annotations:"].contains { field in
      lines(of: input).contains { $0.hasSuffix(field) || $0.hasSuffix("\(field) null") || $0.hasSuffix("\(field) {}") }
    }
  }
}
