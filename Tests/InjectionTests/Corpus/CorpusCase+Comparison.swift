import Diagnostics
import TestSupport
import YAML

@testable import Injection

extension CorpusCase {
  /// Whether an injector makes of the case what upstream makes of it, in meaning, as a file and as a pod.
  func passes(with settings: InjectionSettings, in corpus: Corpus) throws -> Bool {
    try modes.allSatisfy { try passes(with: settings, as: $0, in: corpus) }
  }

  private func passes(with settings: InjectionSettings, as mode: Mode, in corpus: Corpus) throws -> Bool {
    var objects: [Value] = []
    var problems: [String] = []
    for document in try documents(input, as: mode, in: corpus) {
      let report = Injector(settings).inject(document)
      problems += report.results.flatMap(\.problems)
      let source = SourceFile(name: input, bytes: try report.edit.apply())
      if let value = try Parser.parse(source).root?.value { objects.append(value) }
    }
    if let expectedError { return problems.contains { $0.lowercased().contains(expectedError) } }
    guard problems.isEmpty, let want else { return false }
    let wanted = try documents(want, as: mode, in: corpus).compactMap { try $0.root?.value }
    return objects.map { $0.comparable(as: mode) } == wanted.map { $0.comparable(as: mode) }
  }

  /// The documents of a file, for the webhook as the pods that controllers make of them.
  private func documents(_ path: String, as mode: Mode, in corpus: Corpus) throws -> [Document] {
    let documents = try corpus.documents(path)
    guard mode == .webhook else { return documents }
    return try documents.flatMap { try ControlledPod.all(of: $0.root?.value ?? .null) }.map { pod in
      Parser.parse(SourceFile(name: path, text: JSONText.text(of: pod)))
    }
  }
}

extension InjectionResult {
  fileprivate var problems: [String] {
    guard case .failed(let diagnostics) = outcome else { return [] }
    return diagnostics.map(\.message)
  }
}

extension Value {
  /// What counts in a comparison; the record of an injection does not count in a webhook's, as upstream has it.
  fileprivate func comparable(as mode: CorpusCase.Mode) -> Value {
    var value = normalized()
    guard mode == .webhook, var annotations = value["metadata"]?["annotations"] else { return value }
    annotations.removeField(Annotation.status.rawValue)
    value.setField(at: ["metadata", "annotations"], to: annotations)
    return value
  }
}
