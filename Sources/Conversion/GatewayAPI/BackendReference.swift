import Resources
import YAML

/// What a backend of a HTTPRoute names: the host of a service, or a host by itself.
struct BackendReference {
  /// The host in full.
  let host: String
  let port: Int64?

  init(_ node: Node, of object: ManifestObject, _ settings: ConversionSettings) {
    let name = node.memberText("name")
    let namespace = node.member("namespace")?.text ?? object.namespace
    host = node.memberText("kind") == "Hostname" ? name : "\(name).\(namespace).svc.\(settings.clusterDomain)"
    port = node.member("port")?.integer
  }

  /// The destination of a VirtualService.
  func destination(for object: ManifestObject, _ settings: ConversionSettings) -> Fields {
    var fields = Fields()
    fields.set("host", text: settings.shortened(host, in: object.namespace))
    fields.set("port", port.map { ["number": .integer($0)] })
    return fields
  }
}
