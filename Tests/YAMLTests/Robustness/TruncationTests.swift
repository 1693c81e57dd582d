import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@Suite("Truncation")
struct TruncationTests {
  private static let shards = 8
  private static let largestFile = 16 << 10
  /// Debug builds parse a hundredth as fast: there, files outside the YAML suite are cut at this many places only.
  private static let debugCuts = 32

  @Test("input cut at any byte is parsed or refused, and never traps or hangs", arguments: 0..<shards)
  func truncated(shard: Int) throws {
    guard let corpus = Corpus("yaml") else { return }
    let root = corpus.folder.deletingLastPathComponent()
    let paths = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []).sorted()
    var cuts = 0
    for (index, path) in paths.enumerated() where index % Self.shards == shard {
      guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { continue }
      let isSuite = path.hasPrefix("yaml/")
      guard isSuite || data.count <= Self.largestFile else { continue }
      cuts += Self.cut(Array(data), name: path, by: Self.stride(data.count, isSuite: isSuite), isSuite: isSuite)
    }
    #expect(cuts > 0)
  }

  private static func stride(_ count: Int, isSuite: Bool) -> Int {
    #if DEBUG
      isSuite ? 1 : max(1, count / debugCuts)
    #else
      1
    #endif
  }

  private static func cut(_ bytes: [UInt8], name: String, by stride: Int, isSuite: Bool) -> Int {
    var cuts = 0
    for end in Swift.stride(from: 0, through: bytes.count, by: stride) {
      let source = SourceFile(name: name, bytes: Array(bytes[..<end]))
      for document in Parser.documents(in: source) { _ = try? document.root?.value }
      if isSuite { checkPrinting(Parser.documents(in: source, as: .yaml12), source) }
      cuts += 1
    }
    return cuts
  }

  private static func checkPrinting(_ documents: [Document], _ source: SourceFile) {
    guard !documents.contains(where: \.hasErrors) else { return }
    let printed = try? documents.flatMap { try TreePrinter.bytes(of: $0) }
    #expect(printed == source.bytes.array, "\(source.name) cut at \(source.bytes.count)")
  }
}
