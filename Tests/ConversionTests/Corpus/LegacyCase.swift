import Conversion
import Diagnostics
import TestSupport
import YAML

/// One run of istioctl's converter of 0.8.0 or 1.0.0.
struct LegacyCase {
  let id: String
  let sources: [SourceFile]
  /// What istioctl printed.
  let wanted: [Value]

  /// Reads the cases of the corpus.
  static func all(in corpus: Corpus) throws -> [LegacyCase] {
    try corpus.value("cases.json").items.compactMap { item in
      guard let id = item["id"]?.string, let want = item["want"]?.string else { return nil }
      let sources = try (item["in"]?.items ?? []).compactMap(\.string).map { path in
        SourceFile(name: path, bytes: try corpus.bytes(path))
      }
      let golden = Parser.documents(in: SourceFile(name: want, bytes: try corpus.bytes(want)))
      return LegacyCase(id: id, sources: sources, wanted: try golden.compactMap { try $0.root?.value })
    }
  }

  /// What is wrong with the conversion of the case; empty where it means what istioctl's meant and is valid.
  var mistakes: [String] {
    get throws {
      let converted = ConvertedManifests(sources)
      let findings = try converted.findings
      let own = RoutingMeaning(converted.outcome.objects.map(\.value), of: .today)
      let theirs = RoutingMeaning(wanted, of: .former)
      return findings + converted.outcome.errors.map(\.diagnostic.message) + own.differences(from: theirs)
    }
  }
}

extension Corpus {
  /// A file of JSON.
  func value(_ path: String) throws -> Value {
    try Parser.parse(SourceFile(name: path, bytes: try bytes(path))).root?.value ?? .null
  }
}
