import Console
import Diagnostics
import MeshStores
import Output
import System
import YAML

/// The difference that changes make to the text: of the files they are written in, or else of the resources as YAML.
struct RouteDifference {
  private let context: Context
  private let changes: [WrittenChange]
  private let files: [FileText]?

  /// - Parameter files: what became of the files that the changes were made to, where they were made on paper.
  init(of changes: [WrittenChange], in context: Context, _ files: [FileText]?) {
    self.changes = changes
    self.context = context
    self.files = files
  }

  /// Writes unified diffs, one a file or resource.
  func write() throws(CommandError) {
    let stream = context.streams.output
    let form: UnifiedDiff.Form = stream.isTerminal || stream.usesColor ? .terminal(stream.styler) : .patch
    for (subject, texts) in try texts() {
      try context.write(UnifiedDiff(from: texts.before, to: texts.after).render(subject, as: form))
    }
  }

  private typealias Texts = (before: [UInt8], after: [UInt8])

  private func texts() throws(CommandError) -> [(UnifiedDiff.Subject, Texts)] {
    if let files { return files.filter(\.isChanged).map { ($0.subject, ($0.before ?? [], $0.after ?? [])) } }
    var texts: [(UnifiedDiff.Subject, Texts)] = []
    var files: [String] = []
    for change in changes {
      guard let path = change.file else {
        texts.append(try change.texts)
        continue
      }
      if !files.contains(path) {
        files.append(path)
        texts += try textsOfFile(path, changes.filter { $0.file == path })
      }
    }
    return texts
  }

  /// One text for all changes of a file, each of which is one document of it; the texts of the documents when the file is
  /// not what it was.
  private func textsOfFile(
    _ path: String,
    _ changes: [WrittenChange]
  ) throws(CommandError) -> [(UnifiedDiff.Subject, Texts)] {
    var whole: [UInt8]
    do throws(SystemError) {
      var reader = try FileReader(path)
      whole = try reader.readAll(limit: .max)
    } catch {
      throw .failed(error)
    }
    let before = whole
    let documents = changes.compactMap { change in
      change.before.flatMap { before in change.after.map { (before.node.document.source, $0.node.document.source) } }
    }
    for (old, new) in documents.sorted(by: { $0.0.baseOffset > $1.0.baseOffset }) {
      let range = old.baseOffset..<old.baseOffset + old.bytes.count
      guard range.upperBound <= whole.count, whole[range].elementsEqual(old.bytes.array) else {
        return documents.map { (.modified(path), ($0.0.bytes.array, $0.1.bytes.array)) }
      }
      whole.replaceSubrange(range, with: new.bytes.array)
    }
    return [(.modified(path), (before, whole))]
  }
}

extension WrittenChange {
  /// The file in which a resource is changed, and others may be.
  fileprivate var file: String? {
    guard let before, let after, before.isWritten, after.isWritten else { return nil }
    return before.node.document.source.name
  }

  /// The texts of the resource before and after.
  fileprivate var texts: (UnifiedDiff.Subject, (before: [UInt8], after: [UInt8])) {
    get throws(CommandError) {
      let place = reference.namespace.isEmpty ? "\(reference)" : "\(reference.namespace)/\(reference)"
      let name = (after ?? before).flatMap { $0.isWritten ? $0.node.document.source.name : nil } ?? place
      let subject: UnifiedDiff.Subject =
        before == nil ? .created(name) : after == nil ? .deleted(name) : .modified(name)
      return (subject, (before: try Self.text(of: before), after: try Self.text(of: after)))
    }
  }

  private static func text(of resource: StoredResource?) throws(CommandError) -> [UInt8] {
    guard let resource else { return [] }
    if resource.isWritten { return resource.node.document.source.bytes.array }
    return Emitter().bytes(for: try resource.data()) + [UInt8(ascii: "\n")]
  }
}

extension FileText {
  fileprivate var subject: UnifiedDiff.Subject {
    // A patch names paths below the directory in which it is applied.
    let path = String(name.drop { $0 == "/" })
    return before == nil ? .created(path) : after == nil ? .deleted(path) : .modified(path)
  }
}
