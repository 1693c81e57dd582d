import Analysis
import Console
import Diagnostics
import MeshStores
import Preflight
import Resources
import System
import YAML

/// Finds out about a directory of manifests what checks need to know.
struct DirectoryInspection {
  private let directory: String
  private let defaultNamespace: String
  private let context: Context
  private var analysis: Analysis
  private var unreadable: [String] = []
  /// Where each resource is written, and the resources in the order of the text.
  private var places: [ResourceReference: [ResourcePlace]] = [:]
  private var order: [ResourceReference] = []

  init(_ directory: String, defaultNamespace: String, in context: Context) {
    self.directory = directory
    self.defaultNamespace = defaultNamespace
    self.context = context
    var settings = MeshSettings()
    settings.defaultNamespace = defaultNamespace
    settings.now = context.clock.now().seconds
    analysis = Analysis(settings)
  }

  /// Reads every manifest.
  static func facts(of directory: String, defaultNamespace: String, in context: Context) -> DirectoryFacts {
    let tree: ManifestTree
    do throws(SystemError) { tree = try ManifestFinder.tree(below: directory) } catch {
      let cure = "name a directory that you may read with --mesh"
      return DirectoryFacts(directory: directory, fileCount: .unknown("cannot \(error)", cure: cure))
    }
    var inspection = DirectoryInspection(directory, defaultNamespace: defaultNamespace, in: context)
    inspection.unreadable = tree.problems.map { "cannot \($0)" }
    for path in tree.files { inspection.take(path) }
    return inspection.facts(fileCount: tree.files.count)
  }

  /// Reads a manifest. A document that cannot be read hides its whole file, as it does from other commands.
  private mutating func take(_ path: String) {
    let documents: [Document]
    do throws(CommandError) {
      let input = ManifestInput(source: .file(path), name: path, relativePath: path, isNamed: false)
      documents = try WholeInput(input, in: context).documents
    } catch {
      if let report = error.outcome.report { unreadable.append(report.message) }
      return
    }
    if let malformed = documents.first(where: \.hasErrors) {
      let file = MalformedFile(source: malformed.source, diagnostics: malformed.diagnostics)
      unreadable.append("\(file.place): \(file.message)")
      return
    }
    for document in documents { take(document) }
  }

  private mutating func take(_ document: Document) {
    analysis.add(document)
    for object in document.objects where !object.identity.name.isEmpty {
      let reference = ResourceReference(object.identity, defaultNamespace: defaultNamespace)
      let position = LineTable(document.source).position(of: object.node.range.start)
      if places[reference] == nil { order.append(reference) }
      places[reference, default: []].append(ResourcePlace(path: document.source.name, position: position))
    }
  }

  private func facts(fileCount: Int) -> DirectoryFacts {
    var facts = DirectoryFacts(directory: directory, fileCount: .known(fileCount))
    facts.unreadable = unreadable
    facts.duplicates = order.compactMap { reference in
      guard let places = places[reference], places.count > 1 else { return nil }
      return "\(reference.place) at \(places.map(\.description).joined(separator: " and "))"
    }
    let outcome = analysis.outcome()
    facts.errorCount = outcome.count(of: .error)
    facts.warningCount = outcome.count(of: .warning)
    return facts
  }
}
