import Output

/// Something that is wrong with a mesh, and where.
public struct Complaint: Hashable, Sendable {
  /// A lower-case sentence without a full stop; it may hold untrusted text.
  public let message: String
  /// The object, such as `VirtualService default/reviews`; nil where it is none.
  public let object: String?
  /// `routes.yaml:12:3`; nil where there is none.
  public let place: String?

  /// Makes one.
  public init(_ message: String, object: String? = nil, place: String? = nil) {
    self.message = message
    self.object = object
    self.place = place
  }

  /// `routes.yaml:12:3: VirtualService default/reviews: message`.
  public var description: String {
    ([place, object].compactMap(\.self) + [message]).joined(separator: ": ")
  }
}
