/// The object of the mesh that Istio made a resource of, which it notes in `metadata.filter_metadata.istio.config`:
/// `/apis/networking.istio.io/v1alpha3/namespaces/default/virtual-service/reviews`.
public struct ConfigurationPath: Hashable, Sendable {
  /// The path.
  public let text: String

  /// Makes one of a path.
  public init(_ text: String) { self.text = text }

  private var pieces: [Substring] { text.split(separator: "/", omittingEmptySubsequences: false) }

  private var isIstio: Bool {
    text.hasPrefix("/apis/networking.istio.io/") && pieces.dropFirst(4).first == "namespaces"
  }

  /// `reviews.default` as istioctl writes it; empty for a path of Istio's of another form, `<unknown>` for any other.
  public var shortName: String {
    guard isIstio else { return "<unknown>" }
    let pieces = pieces
    return pieces.count == 8 ? "\(pieces[7]).\(pieces[5])" : ""
  }

  /// `virtual-service default/reviews`; the whole path where it is of no known form.
  public var longName: String {
    let pieces = pieces
    return isIstio && pieces.count == 8 ? "\(pieces[6]) \(pieces[5])/\(pieces[7])" : text
  }

  /// `VirtualService default/reviews`; nil for a path of no known form.
  public var objectName: String? {
    let pieces = pieces
    guard isIstio, pieces.count == 8 else { return nil }
    let kind = pieces[6].split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return "\(kind) \(pieces[5])/\(pieces[7])"
  }

  /// The name and the namespace of the object, where it is of a kind: `virtual-service`, `destination-rule`.
  ///
  /// Paths of old releases leave `.istio.io` out (istio `istioctl/pkg/describe/describe.go`).
  public func object(of kind: String) -> (name: String, namespace: String)? {
    let pieces = pieces
    guard pieces.count == 8, pieces[0].isEmpty, pieces[1] == "apis",
      ["networking.istio.io", "networking"].contains(pieces[2]),
      pieces[4] == "namespaces", pieces[6] == kind
    else { return nil }
    return (String(pieces[7]), String(pieces[5]))
  }
}
