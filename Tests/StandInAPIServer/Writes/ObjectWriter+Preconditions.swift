import YAML

extension ObjectWriter {
  /// The object as sent, once it is clear that it belongs to this URL.
  func prepared(_ input: Value) throws(APIFailure) -> Value {
    guard input.isMapping else {
      throw .badRequest("the object provided is unrecognized (must be of type \(resource.kind))")
    }
    var object = input
    if let apiVersion = input.text("apiVersion"), apiVersion != resource.apiVersion {
      throw .badRequest(
        "the API version in the data (\(apiVersion)) does not match the expected API version (\(resource.apiVersion))"
      )
    }
    if let kind = input.text("kind"), kind != resource.kind {
      throw .badRequest("the kind in the data (\(kind)) does not match the expected kind (\(resource.kind))")
    }
    object.set("apiVersion", to: .string(resource.apiVersion))
    object.set("kind", to: .string(resource.kind))
    if resource.isNamespaced {
      let named = input.text("metadata", "namespace") ?? ""
      guard named.isEmpty || named == namespace else {
        throw .badRequest(
          "the namespace of the provided object does not match the namespace sent on the request"
        )
      }
      object.set("metadata", "namespace", to: .string(namespace))
    }
    return object
  }

  func checkNamespace(_ state: StoreState) throws(APIFailure) {
    guard resource.isNamespaced,
      state.collections["namespaces"]?[namespace] == nil
    else { return }
    let details: Value = ["name": .string(namespace), "kind": "namespaces"]
    throw APIFailure(404, "NotFound", "namespaces \"\(namespace)\" not found", details: details)
  }

  /// The name, made from `generateName` where that is given instead.
  func objectName(_ object: inout Value, _ state: inout StoreState) throws(APIFailure) -> String {
    if object.text("metadata", "name")?.isEmpty ?? true, let prefix = object.text("metadata", "generateName") {
      object.set("metadata", "name", to: .string(prefix + state.nextUID().prefix(5)))
    }
    let name = object.text("metadata", "name") ?? ""
    guard !name.isEmpty else {
      throw .invalid(resource, "", [.required("metadata.name", "name or generateName is required")])
    }
    guard resource.group == "rbac.authorization.k8s.io" || Self.isSubdomain(name) else {
      throw .invalid(resource, name, [.invalid("metadata.name", "\"\(name)\"", Self.subdomainRule)])
    }
    return name
  }

  private static let subdomainRule =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start "
    + "and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    + "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"

  private static func isSubdomain(_ name: String) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    return name.utf8.count <= 253
      && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        guard let first = label.utf8.first, let last = label.utf8.last else { return false }
        return isPlain(first) && isPlain(last) && label.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// A write that names the state it was made from is refused when that is no longer the live one.
  func checkPreconditions(_ object: Value, _ live: StoredObject) throws(APIFailure) {
    if let name = object.text("metadata", "name"), name != live.name {
      throw .badRequest(
        "the name of the object (\(name)) does not match the name on the URL (\(live.name))"
      )
    }
    if let uid = object.text("metadata", "uid"), !uid.isEmpty, uid != live.uid {
      throw .conflict(
        resource,
        live.name,
        "Precondition failed: UID in precondition: \(uid), UID in object meta: \(live.uid)"
      )
    }
    let revision = object.text("metadata", "resourceVersion") ?? ""
    guard revision.isEmpty || revision == String(live.revision) else { throw .modified(resource, live.name) }
  }

  /// What only the server sets, and the half of the object that this URL does not write, stay as they are.
  func keepingWhatIsNotWritten(_ object: Value, _ live: StoredObject) -> Value {
    var result = object
    if subresource == "status" {
      result = live.value(in: resource)
      result.set("status", to: object["status"])
    } else if resource.hasSubresource("status") {
      result.set("status", to: live.value["status"])
    }
    for field in ["uid", "creationTimestamp", "generation", "deletionTimestamp", "namespace", "name", "generateName"] {
      result.set("metadata", field, to: live.value.at("metadata", field))
    }
    return result
  }
}
