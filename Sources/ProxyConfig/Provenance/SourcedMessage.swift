import Diagnostics
public import Output

/// A message of Envoy's with where its parts come from.
public struct SourcedMessage: Sendable {
  /// The message.
  public let json: JSONValue
  /// Where it comes from.
  public let provenance: Provenance

  init(_ json: JSONValue, _ provenance: Provenance) {
    self.json = json
    self.provenance = provenance
  }

  /// The same with the objects and places noted in the metadata of each part, below `filter_metadata.meshctl.sources`.
  /// Envoy takes them and does nothing with them. O(size).
  public var notingSources: SourcedMessage {
    var places = OriginPlaces()
    return SourcedMessage(json.noting(provenance, &places), provenance)
  }
}

extension JSONValue {
  fileprivate func noting(_ provenance: Provenance, _ places: inout OriginPlaces) -> JSONValue {
    guard provenance.isKnown else { return self }
    switch self {
    case .object(let members):
      let noted = members.map { Member($0.name, $0.value.noting(provenance[$0.name], &places)) }
      return .object(Self.adding(provenance.origins, to: noted, &places))
    case .array(let elements):
      var noted: [JSONValue] = []
      noted.reserveCapacity(elements.count)
      for (place, element) in elements.enumerated() { noted.append(element.noting(provenance[place], &places)) }
      return .array(noted)
    case .string, .integer, .double, .bool, .null: return self
    }
  }

  private static func adding(_ origins: [Origin], to message: [Member], _ places: inout OriginPlaces) -> [Member] {
    if origins.isEmpty { return message }
    var sources: [JSONValue] = []
    for origin in origins {
      let line = places.line(of: origin)
      sources.append([
        "object": .string(origin.object), "file": .string(origin.source.name), "line": .integer(Int64(line)),
      ])
    }
    let note = Member("meshctl", ["sources": .array(sources)])
    return adding(note, at: ["metadata", "filter_metadata"], to: message)
  }

  /// Adds a member to the object at a path, which is made where it is not there.
  private static func adding(_ note: Member, at path: ArraySlice<String>, to members: [Member]) -> [Member] {
    guard let name = path.first else { return members + [note] }
    var members = members
    let place = members.firstIndex { $0.name == name }
    let inner: [Member] = if let place, case .object(let known) = members[place].value { known } else { [] }
    let member = Member(name, .object(adding(note, at: path.dropFirst(), to: inner)))
    if let place { members[place] = member } else { members.append(member) }
    return members
  }
}
