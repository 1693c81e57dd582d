import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@Suite("KubernetesCorpus")
struct KubernetesCorpusTests {
  @Test("every recorded scalar and document is read, or refused, as kubectl does")
  func recordings() throws {
    guard let corpus = Corpus("yaml-kubernetes") else { return }
    var outcomes: [String: Bool] = [:]
    for recording in try Self.scalars(in: corpus) + Self.structures(in: corpus) {
      let problem = recording.problem()
      outcomes[recording.id] = problem == nil
      if let problem, Self.skips[recording.id] == nil { print("  \(recording.id): \(problem)") }
    }
    #expect(corpus.report(outcomes, skips: Self.skips) == [])
  }

  /// Inputs that are meant to be read otherwise, each with its reason.
  static let skips: [String: String] = [
    "scalar x": "the recording lost the backquote before the x, which is refused",
    "JSON then --- YAML": "both documents are good; that kubectl takes no YAML after JSON shows in neither alone",
    "dup key 1 / \"1\"": "kubectl takes either value at random; both lines are named by the lint",
    "flow depth 9990": "the tree is read; data deeper than 1,024 is refused, because freeing it takes stack",
    "block depth 9000": "the tree is read; data deeper than 1,024 is refused, because freeing it takes stack",
  ]

  private static func scalars(in corpus: Corpus) throws -> [KubernetesRecording] {
    try objects(corpus.bytes("scalars.json")).map { entry in
      let scalar = try #require(entry["scalar"] as? String)
      let answer = try #require(entry["kubectl"] as? [String: Any])
      let json = try answer["json"].map { try text($0) }
      return KubernetesRecording(
        id: "scalar " + scalar,
        input: Array((header + "data:\n  v: \(scalar)\n").utf8),
        answer: json.map { "{\"v\": \($0)}" } ?? "ERR"
      )
    }
  }

  private static func structures(in corpus: Corpus) throws -> [KubernetesRecording] {
    try objects(corpus.bytes("structure.json")).map { entry in
      let id = try #require(entry["case"] as? String)
      let written = entry["input"] as? String
      let isHexadecimal = entry["encoding"] as? String == "hex"
      return KubernetesRecording(
        id: id,
        input: try #require(isHexadecimal ? written.map(bytes) : (written ?? longInput(id)).map { Array($0.utf8) }),
        answer: try #require(entry["kubectl"] as? String)
      )
    }
  }

  private static let header = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: t\n"

  /// The inputs that the corpus describes by their names alone, because they are long.
  private static func longInput(_ id: String) -> String? {
    func flow(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    let value: String? =
      switch id {
      case "long line 100 kB plain": String(repeating: "a", count: 100_000)
      case "long line 1 MB quoted": "\"" + String(repeating: "a b ", count: 250_000) + "\""
      case "long line 6 MB": String(repeating: "a", count: 6_000_000)
      case "flow depth 9990": flow(9_990)
      case "flow depth 10010": flow(10_010)
      case "flow depth 100000": flow(100_000)
      case "block depth 9000": (1...9000).map { "\n" + String(repeating: " ", count: $0 + 2) + "a:" }.joined()
      default: nil
      }
    return value.map { header + "data:\n  v: \($0)\n" }
  }

  private static func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
  }

  private static func text(_ object: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object, options: .fragmentsAllowed), as: UTF8.self)
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }
}
