import Diagnostics
import TestSupport
import YAML

@testable import Injection

extension CorpusCase {
  /// Whether an injector makes of the case what upstream makes of it, in meaning.
  func passes(with injector: Injector?, in corpus: Corpus) throws -> Bool {
    guard let injector else { return false }
    var objects: [Value] = []
    var problems: [String] = []
    for document in try Self.documents(input, in: corpus) {
      let report = injector.inject(document)
      problems += report.results.flatMap(\.problems)
      let source = SourceFile(name: input, bytes: try report.edit.apply())
      if let value = try Parser.parse(source).root?.value { objects.append(value.normalized()) }
    }
    if let expectedError { return problems.contains { $0.lowercased().contains(expectedError) } }
    guard problems.isEmpty, let want else { return false }
    return try objects == Self.documents(want, in: corpus).compactMap { try $0.root?.value.normalized() }
  }

  /// The documents of a file that hold anything: upstream ends every file with a marker and nothing after it.
  static func documents(_ path: String, in corpus: Corpus) throws -> [Document] {
    Parser.documents(in: SourceFile(name: path, bytes: try corpus.bytes(path)))
      .filter { !($0.root?.isEmpty ?? true) }
  }
}

extension InjectionResult {
  fileprivate var problems: [String] {
    guard case .failed(let diagnostics) = outcome else { return [] }
    return diagnostics.map(\.message)
  }
}
