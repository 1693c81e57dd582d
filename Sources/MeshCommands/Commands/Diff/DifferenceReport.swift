import Console
import MeshStores
import Output
import YAML

/// Writes what differs: as unified diffs one after another, or as one list of fields.
struct DifferenceReport {
  private(set) var isDifferent = false
  private let format: DiffOptions.Format
  private let context: Context
  private var resources: [JSONValue] = []

  init(_ format: DiffOptions.Format, in context: Context) {
    self.format = format
    self.context = context
  }

  /// Takes the difference of one object.
  mutating func tell(_ object: ObjectDifference) throws(CommandError) {
    guard object.isNew || !object.difference.isEmpty else { return }
    isDifferent = true
    switch format {
    case .diff: try writeDiff(of: object)
    case .json: resources.append(Self.payload(of: object))
    }
  }

  /// Writes what is left to write.
  func finish() throws(CommandError) {
    guard format == .json else { return }
    try context.show(["resources": .array(resources)], as: .json)
  }

  private func writeDiff(of object: ObjectDifference) throws(CommandError) {
    let stream = context.streams.output
    let form: UnifiedDiff.Form = stream.isTerminal || stream.usesColor ? .terminal(stream.styler) : .patch
    let reference = object.reference
    let path = reference.namespace.isEmpty ? "\(reference)" : "\(reference.namespace)/\(reference)"
    let (before, after) = object.texts
    try context.write(
      UnifiedDiff(from: before, to: after).render(object.isNew ? .created(path) : .modified(path), as: form)
    )
  }

  /// Members and their order are part of meshctl's interface; a value that is not there is null.
  private static func payload(of object: ObjectDifference) -> JSONValue {
    let reference = object.reference
    return [
      "resource": .string(reference.description),
      "namespace": reference.namespace.isEmpty ? .null : .string(reference.namespace),
      "change": object.isNew ? "created" : "configured",
      "fields": .array(
        object.difference.changes.map { change in
          [
            "path": .string(change.path.description),
            "before": change.before.map { JSONValue($0) } ?? .null,
            "after": change.after.map { JSONValue($0) } ?? .null,
          ]
        }
      ),
    ]
  }
}
