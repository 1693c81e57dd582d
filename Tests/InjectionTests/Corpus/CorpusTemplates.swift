import Diagnostics
import TestSupport
import YAML

@testable import Injection

/// The templates of the corpus, the built-in ones too, as they are rendered; each is read once.
struct CorpusTemplates {
  private let corpus: Corpus
  private var byConfiguration: [String: [String: InjectionTemplate]] = [:]

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The settings of a case, with nothing built in.
  mutating func settings(of item: CorpusCase) throws -> InjectionSettings {
    var settings = try item.injectionSettings(in: corpus)
    guard let path = item.configuration else { return settings }
    let templates = try byConfiguration[path] ?? read(path)
    byConfiguration[path] = templates
    settings.templates.byName.merge(templates) { $1 }
    return settings
  }

  private func read(_ path: String) throws -> [String: InjectionTemplate] {
    var templates: [String: InjectionTemplate] = [:]
    // The others make whole deployments of their own and are asked for by no pod.
    let pods = ["sidecar", "gateway", "grpc-simple", "grpc-agent", "spire"]
    for entry in try corpus.value(path)["templates"]?.entries ?? [] where pods.contains(entry.key) {
      let source = SourceFile(name: entry.key, text: entry.value.string ?? "")
      templates[entry.key] = .actions(try ActionTemplate(source))
    }
    return templates
  }
}
