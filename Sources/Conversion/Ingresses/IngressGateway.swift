import Resources
import YAML

/// The Gateway that serves some Ingresses.
struct IngressGateway {
  let object: ConvertedObject
  private let namespace: String

  /// - Parameter ingresses: those that share it; the first gives it its name and its namespace.
  init(_ ingresses: [ConvertedIngress], _ settings: ConversionSettings, _ names: inout NewNames) {
    let objects = ingresses.map(\.object)
    namespace = objects.first?.namespace ?? settings.defaultNamespace
    let name = names.name("\(objects.first?.name ?? "ingress")-gateway", .istioGateway, in: namespace)
    var servers: [Value] = []
    var parts = objects.map { ConvertedObject.Part(source: $0.node, path: []) }
    var claimed: Set<String> = []
    for node in ingresses.flatMap(\.encryption) {
      let hosts = Self.hosts(of: node).filter { claimed.insert($0).inserted }
      guard !hosts.isEmpty else { continue }
      parts.append(ConvertedObject.Part(source: node, path: [.field("spec"), .field("servers"), .item(servers.count)]))
      servers.append(Self.encrypted(node, hosts, number: servers.count))
    }
    servers.append(Self.plain(ingresses.flatMap(\.hosts)))
    var spec = Fields()
    spec.set("selector", map: settings.gatewaySelector)
    spec.set("servers", .sequence(servers))
    let metadata =
      objects.count == 1
      ? ConvertedMetadata(name: name, of: objects[0])
      : ConvertedMetadata(name: name, namespace: objects.first?.writtenNamespace)
    object = ConvertedObject(.istioGateway, metadata, spec, of: objects, parts: parts)
  }

  /// How a VirtualService of a namespace names it.
  func reference(from namespace: String) -> String {
    namespace == self.namespace ? object.name : "\(self.namespace)/\(object.name)"
  }

  /// The hosts that an entry of `tls` is for; `*` where it names none.
  static func hosts(of node: Node) -> [String] {
    let hosts = node.elements("hosts").map { $0.text.lowercased() }
    return hosts.isEmpty ? ["*"] : hosts
  }

  private static func plain(_ hosts: [String]) -> Value {
    var server = Fields()
    server.set("port", port(80, "http", "HTTP"))
    server.set("hosts", texts: hosts.isEmpty ? ["*"] : widest(hosts))
    return server.value
  }

  /// The hosts without those that a wildcard among them covers: were both there, the rules for the wildcard would hold
  /// for the narrower host, too, wherever its own rules take nothing.
  private static func widest(_ hosts: [String]) -> [String] {
    var seen: Set<String> = []
    let distinct = hosts.filter { seen.insert($0).inserted }
    let wildcards = distinct.filter { $0.hasPrefix("*") }
    return distinct.filter { host in
      !wildcards.contains { $0 != host && host.hasSuffix($0.dropFirst()) }
    }
  }

  private static func encrypted(_ node: Node, _ hosts: [String], number: Int) -> Value {
    var tls = Fields()
    tls.set("mode", text: "SIMPLE")
    tls.set("credentialName", text: node.memberText("secretName"))
    var server = Fields()
    server.set("port", port(443, number == 0 ? "https" : "https-\(number + 1)", "HTTPS"))
    server.set("hosts", texts: hosts)
    server.set("tls", tls)
    return server.value
  }

  private static func port(_ number: Int64, _ name: String, _ word: String) -> Fields {
    var fields = Fields()
    fields.set("number", number: number)
    fields.set("name", text: name)
    fields.set("protocol", text: word)
    return fields
  }
}
