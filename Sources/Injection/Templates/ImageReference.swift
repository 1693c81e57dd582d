/// The image of a container of the mesh: hub, name, tag and variant (inject.go updateImageTypeIfPresent).
enum ImageReference {
  /// The variants that images are published in, and so may end a tag already.
  private static let variants = ["-distroless", "-debug"]

  /// The reference for a name; a name with a `/` is a reference already.
  static func text(hub: String, name: String, tag: String, variant: String?) -> String {
    guard !name.contains("/") else { return name }
    return "\(hub)/\(name):\(self.tag(tag, variant: variant))"
  }

  private static func tag(_ tag: String, variant: String?) -> String {
    guard let variant, !variant.isEmpty else { return tag }
    let suffix = variants.first { tag.hasSuffix($0) } ?? ""
    let base = String(tag.dropLast(suffix.count))
    return variant == "default" ? base : "\(base)-\(variant)"
  }
}
