import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Injection

@Suite("InjectionCorpus: command lines") struct InjectionCorpusOfCommandLines {
  @Test("istioctl kube-inject and this injector make the same of every case")
  func cases() throws {
    guard let corpus = Corpus("inject-cli") else { return }
    var outcomes: [String: Bool] = [:]
    for item in try corpus.value("cases.json").items {
      guard let id = item["id"]?.string else { continue }
      outcomes[id] = try passes(item, in: corpus)
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  private func passes(_ item: Value, in corpus: Corpus) throws -> Bool {
    let flags = Self.flags((item["args"]?.items ?? []).compactMap(\.string))
    guard let input = flags["-f"], corpus.has(input) else { return item["exitError"] == true }
    guard let want = item["want"]?.string else { return false }
    let settings = try settings(flags, in: corpus)
    let injected = try corpus.documents(input).compactMap { document in
      try Parser.parse(SourceFile(name: input, bytes: Injector(settings).inject(document).edit.apply())).root?.value
    }
    return try injected.map { $0.normalized() } == corpus.documents(want).compactMap { try $0.root?.value.normalized() }
  }

  private func settings(_ flags: [String: String], in corpus: Corpus) throws -> InjectionSettings {
    var settings = InjectionSettings.default
    // No cluster tells of its nodes, which upstream takes for old ones.
    settings.usesNativeSidecars = false
    var values = HelmValues.standard
    if let path = flags["--valuesFile"] { values.merge(try corpus.value(path)) }
    if let path = flags["--operatorFileName"] {
      values.merge(OperatorSpec(try corpus.value(path)["spec"] ?? .null).values)
    }
    settings = try values.settings(over: settings)
    if let path = flags["--meshConfigFile"] { try settings.mesh.apply(try corpus.value(path)) }
    if let path = flags["--injectConfigFile"] {
      let configuration = try corpus.value(path)
      if InjectorConfiguration.isConfiguration(configuration) {
        try InjectorConfiguration(configuration).apply(to: &settings)
      } else {
        try settings.templates.use(SourceFile(name: path, bytes: try corpus.bytes(path)))
      }
    }
    return settings
  }

  /// The values of flags by name; of a flag given twice the last one counts.
  private static func flags(_ words: [String]) -> [String: String] {
    var flags: [String: String] = [:]
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("-") { flags[name] = value }
    return flags
  }
}
