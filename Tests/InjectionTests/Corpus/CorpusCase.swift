import Foundation
import TestSupport

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

  /// The settings of the case; nil when they are more than the default profile and the choice of native sidecars.
  var injectionSettings: InjectionSettings? {
    guard settings.values == "settings/values.default.json", !hasMeshConfig,
      settings.injectorConfig == "settings/injectorConfig.default.yaml",
      env.keys.allSatisfy({ $0 == "ENABLE_NATIVE_SIDECARS" }), modes.contains("kube-inject")
    else { return nil }
    var settings = InjectionSettings.default
    settings.hub = "registry.istio.io/testing"
    settings.tag = "latest"
    settings.usesNativeSidecars =
      env["ENABLE_NATIVE_SIDECARS"].map { $0 == "true" } ?? kubernetes?.nativeSidecars ?? false
    return settings
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
