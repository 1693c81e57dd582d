import MeshStores
import Resources
import YAML

extension HistoryEntry {
  /// The entry as data.
  var value: Value {
    [
      "service": .string(service), "number": .integer(Int64(number)), "time": .integer(time), "by": .string(author),
      "did": .string(record), "of": .integer(Int64(partCount)), "parts": .sequence(parts.map(\.value)),
    ]
  }

  /// Reads an entry; nil for anything else.
  init?(_ value: Value) {
    guard let service = value["service"]?.string, let number = value["number"]?.count, number > 0,
      let record = value["did"]?.string, let partCount = value["of"]?.count
    else { return nil }
    var time: Int64 = 0
    if case .integer(let seconds)? = value["time"] { time = seconds }
    self.init(
      service: service,
      number: number,
      time: time,
      author: value["by"]?.string ?? "",
      record: record,
      partCount: partCount,
      parts: value["parts"]?.items.compactMap(HistoryPart.init) ?? []
    )
  }
}

extension HistoryPart {
  var value: Value {
    let entries: [Value.Entry?] = [
      .init("place", .integer(Int64(place))), .init("kind", .string(reference.kind.qualifiedName)),
      reference.namespace.isEmpty ? nil : .init("namespace", .string(reference.namespace)),
      .init("name", .string(reference.name)), before.map { .init("before", .string($0.description)) },
      .init("undo", undo.value),
    ]
    return .mapping(entries.compactMap(\.self))
  }

  init?(_ value: Value) {
    guard let place = value["place"]?.count, let name = value["name"]?.string,
      let kind = ResourceKind.known.first(where: { $0.qualifiedName == value["kind"]?.string }),
      let undo = value["undo"]
    else { return nil }
    self.init(
      place: place,
      ResourceReference(kind, name, namespace: value["namespace"]?.string ?? ""),
      before: value["before"]?.string.map { Revision($0) },
      ResourceUndo(undo)
    )
  }
}

extension Value {
  /// A number that counts something; nil for anything else.
  var count: Int? {
    guard case .integer(let number) = self, number >= 0 else { return nil }
    return Int(exactly: number)
  }
}
