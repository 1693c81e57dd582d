import Diagnostics
import Foundation
import TestSupport
import YAML

@testable import Injection

/// One case of the injection corpus: an input, what upstream makes of it, and the settings it does so under.
struct CorpusCase: Decodable {
  struct Files: Decodable {
    let values: String?
    let injectorConfig: String?
  }

  struct Cluster: Decodable {
    let nativeSidecars: Bool
  }

  let id: String
  let input: String
  let want: String?
  let settings: Files
  let env: [String: String]
  let kubernetes: Cluster?
  let modes: [String]
  let expectedError: String?
  let hasMeshConfig: Bool

  private enum CodingKeys: String, CodingKey {
    case id, want, settings, env, kubernetes, modes, expectedError, mesh
    case input = "in"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    input = try fields.decode(String.self, forKey: .input)
    want = try fields.decodeIfPresent(String.self, forKey: .want)
    settings = try fields.decode(Files.self, forKey: .settings)
    env = try fields.decodeIfPresent([String: String].self, forKey: .env) ?? [:]
    kubernetes = try fields.decodeIfPresent(Cluster.self, forKey: .kubernetes)
    modes = try fields.decode([String].self, forKey: .modes)
    expectedError = try fields.decodeIfPresent(String.self, forKey: .expectedError)
    hasMeshConfig = try !fields.nestedContainer(keyedBy: AnyKey.self, forKey: .mesh).allKeys.isEmpty
  }

  /// Every case of the corpus.
  static func all(in corpus: Corpus) throws -> [CorpusCase] {
    try JSONDecoder().decode([CorpusCase].self, from: Data(corpus.bytes("cases.json")))
  }

  /// The settings of the case; nil when they say more than settings hold.
  func injectionSettings(in corpus: Corpus) throws -> InjectionSettings? {
    guard !hasMeshConfig, settings.injectorConfig == "settings/injectorConfig.default.yaml",
      env.keys.allSatisfy({ $0 == "ENABLE_NATIVE_SIDECARS" }), modes.contains("kube-inject"),
      let path = settings.values
    else { return nil }
    let values = try Self.values(path, in: corpus)
    let defaults = try Self.values("settings/values.default.json", in: corpus)
    guard ChartValues.rest(of: values) == ChartValues.rest(of: defaults) else { return nil }
    var settings = ChartValues.settings(values)
    settings.usesNativeSidecars =
      env["ENABLE_NATIVE_SIDECARS"].map { $0 == "true" } ?? kubernetes?.nativeSidecars ?? false
    return settings
  }

  private static func values(_ path: String, in corpus: Corpus) throws -> Value {
    try Parser.parse(SourceFile(name: path, bytes: corpus.bytes(path))).root?.value ?? .null
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
