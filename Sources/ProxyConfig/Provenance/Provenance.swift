/// Where a message of Envoy's comes from, and the messages inside of it: a tree in the shape of the message.
public struct Provenance: Sendable {
  /// The objects that the message comes from; none for what Istio adds by itself.
  public let origins: [Origin]
  private let members: [String: Provenance]
  private let elements: [Provenance]

  /// Nothing is known.
  public static let unknown = Provenance()

  init(_ origins: [Origin?] = [], members: [String: Provenance] = [:]) {
    self.origins = origins.compactMap(\.self)
    self.members = members.filter { $0.value.isKnown }
    elements = []
  }

  private init(elements: [Provenance]) {
    origins = []
    members = [:]
    self.elements = elements
  }

  /// That of a list, element by element.
  static func list(_ elements: [Provenance]) -> Provenance {
    elements.contains(where: \.isKnown) ? Provenance(elements: elements) : .unknown
  }

  /// That of a list in which each element comes from one object.
  static func list(_ origins: [Origin?]) -> Provenance { list(origins.map { Provenance([$0]) }) }

  /// Whether anything is known of the message or of one inside of it.
  public var isKnown: Bool { !origins.isEmpty || !members.isEmpty || !elements.isEmpty }

  /// That of a member of the message.
  public subscript(member: String) -> Provenance { members[member] ?? .unknown }

  /// That of an element of the list.
  public subscript(element: Int) -> Provenance { elements.indices.contains(element) ? elements[element] : .unknown }
}
