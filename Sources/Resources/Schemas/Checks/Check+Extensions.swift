import YAML

// The CEL rules of the CRDs of extensions.istio.io.
extension Check {
  /// A URL without a scheme names an image, and its first part may be a host with a port.
  static let wasmURL = Check("wasmURL", "the URL's scheme must be one of http, https, file, oci") { url in
    let text = url.text
    guard let scheme = URLScheme.of(text) else { return text.utf8.first.map(ByteClass.alphanumeric.contains) ?? true }
    return ["http", "https", "file", "oci"].contains(scheme)
  }

  static let inlineValue = Check("inlineValue", "value can be set only when valueFrom is INLINE") { variable in
    variable.memberText("valueFrom") == "HOST" ? variable.member("value") : nil
  }
}
