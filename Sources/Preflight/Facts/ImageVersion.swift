/// The version that an image of Istio's is of, as its tag tells.
public enum ImageVersion {
  /// The variants that a tag ends with (Istio, `tools/docker.yaml`).
  private static let variants = ["-distroless", "-debug"]

  /// The version of an image such as `docker.io/istio/proxyv2:1.26.0-distroless`; nil without a tag.
  public static func version(of image: String) -> String? {
    let name = image.prefix { $0 != "@" }
    // A colon before the last slash begins the port of a registry.
    guard let last = name.split(separator: "/", omittingEmptySubsequences: false).last,
      let colon = last.firstIndex(of: ":")
    else { return nil }
    var tag = String(last[last.index(after: colon)...])
    for variant in variants where tag.hasSuffix(variant) { tag.removeLast(variant.count) }
    return tag.isEmpty ? nil : tag
  }

  /// The first two numbers of a version; nil where it does not begin with them.
  static func majorAndMinor(of version: String) -> (major: Int, minor: Int)? {
    let digits = version.drop { $0 == "v" }.split(separator: ".", maxSplits: 2)
    guard digits.count >= 2, let major = Int(digits[0]), let minor = Int(digits[1].prefix { $0.isASCII && $0.isNumber })
    else { return nil }
    return (major, minor)
  }
}
