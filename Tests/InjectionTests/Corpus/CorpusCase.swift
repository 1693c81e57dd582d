import Diagnostics
import TestSupport
import YAML

@testable import Injection

/// One case of the injection corpus: an input, what upstream makes of it, and the settings it does so under.
struct CorpusCase {
  /// How upstream is asked to inject.
  enum Mode: String {
    /// A file in, a file out.
    case file = "kube-inject"
    /// A pod in, a patch of it out.
    case webhook
  }

  let id: String
  let input: String
  let want: String?
  let modes: [Mode]
  let expectedError: String?
  private let fields: Value

  private init?(_ fields: Value) {
    guard let id = fields["id"]?.string, let input = fields["in"]?.string else { return nil }
    self.id = id
    self.input = input
    self.fields = fields
    want = fields["want"]?.string
    modes = (fields["modes"]?.items ?? []).compactMap { $0.string.flatMap(Mode.init) }
    expectedError = fields["expectedError"]?.string
  }

  /// Every case of the corpus.
  static func all(in corpus: Corpus) throws -> [CorpusCase] {
    try corpus.value("cases.json").items.compactMap(CorpusCase.init)
  }

  /// Whether upstream itself would change its output if it injected that again: here the proxy keeps arguments of its
  /// ordinary predecessor, whom nothing remembers the next time.
  var changesAgain: Bool { id == "merge-probers" }

  /// The injector's configuration.
  var configuration: String? { fields["settings"]?["injectorConfig"]?.string }

  /// The settings of the case.
  func injectionSettings(in corpus: Corpus) throws -> InjectionSettings {
    var settings = InjectionSettings.default
    if let path = configuration {
      try InjectorConfiguration(corpus.value(path)).apply(to: &settings)
    }
    if let path = fields["settings"]?["values"]?.string {
      settings = try HelmValues(corpus.value(path)).settings(over: settings)
    }
    if let path = fields["settings"]?["mesh"]?.string { try settings.mesh.apply(corpus.value(path)) }
    try settings.mesh.apply(fields["mesh"] ?? .mapping([]))
    let native = fields["env"]?["ENABLE_NATIVE_SIDECARS"]?.text.map { $0 == "true" }
    settings.usesNativeSidecars = native ?? (fields["kubernetes"]?["nativeSidecars"] == true)
    settings.platform = fields["env"]?["PLATFORM"]?.string.flatMap(Platform.init) ?? .kubernetes
    settings.compliancePolicy = fields["env"]?["COMPLIANCE_POLICY"]?.string
    let ids = "1000620000/10000"
    settings.namespaceAnnotations["test-ns"] = [
      "openshift.io/sa.scc.uid-range": ids, "openshift.io/sa.scc.supplemental-groups": ids,
    ]
    return settings
  }
}

extension Corpus {
  /// The data of a YAML or JSON file of this corpus.
  func value(_ path: String) throws -> Value {
    try Parser.parse(SourceFile(name: path, bytes: bytes(path))).root?.value ?? .null
  }

  /// The documents of a file that hold anything: upstream ends every file with a marker and nothing after it.
  func documents(_ path: String) throws -> [Document] {
    Parser.documents(in: SourceFile(name: path, bytes: try bytes(path))).filter { !($0.root?.isEmpty ?? true) }
  }
}
