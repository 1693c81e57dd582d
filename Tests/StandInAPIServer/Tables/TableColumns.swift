import YAML

/// The columns of a kind's table.
enum TableColumns {
  static func of(_ resource: ServedResource) -> [TableColumn] {
    switch resource.qualifiedKind {
    case "Pod": PodColumns.all
    case "Deployment.apps": deployments
    case "Service": ServiceColumns.all
    case "Namespace":
      [.name, TableColumn("Status") { object, _ in object.at("status", "phase") ?? .null }, .age()]
    case "Event", "Event.events.k8s.io": events
    case "CustomResourceDefinition.apiextensions.k8s.io":
      [.name, TableColumn("Created At", "date") { object, _ in object.at("metadata", "creationTimestamp") ?? .null }]
    default:
      if let columns = resource.printerColumns {
        // Without columns of its own a kind has its age (apiextensions `pkg/registry/customresource/tableconvertor`).
        [.name] + (columns.isEmpty ? [.age("date")] : columns.map(TableColumn.init))
      } else {
        resource.isCustom ? [.name] + custom(resource.qualifiedKind) : [.name, .age()]
      }
    }
  }

  private static func custom(_ kind: String) -> [TableColumn] {
    let age = TableColumn.age("date")
    return switch kind {
    case "VirtualService.networking.istio.io":
      [.field("Gateways", "spec", "gateways"), .field("Hosts", "spec", "hosts"), age]
    case "DestinationRule.networking.istio.io": [.field("Host", "spec", "host"), age]
    case "ServiceEntry.networking.istio.io":
      [
        .field("Hosts", "spec", "hosts"), .field("Location", "spec", "location"),
        .field("Resolution", "spec", "resolution"), age,
      ]
    case "WorkloadEntry.networking.istio.io": [age, .field("Address", "spec", "address")]
    case "AuthorizationPolicy.security.istio.io": [.field("Action", "spec", "action"), age]
    case "PeerAuthentication.security.istio.io": [.field("Mode", "spec", "mtls", "mode"), age]
    case "HTTPRoute.gateway.networking.k8s.io", "GRPCRoute.gateway.networking.k8s.io":
      [.field("Hostnames", "spec", "hostnames"), age]
    case "GatewayClass.gateway.networking.k8s.io": [.field("Controller", "spec", "controllerName"), age]
    case "Gateway.gateway.networking.k8s.io": [.field("Class", "spec", "gatewayClassName"), age]
    default: [age]
    }
  }

  private static let deployments: [TableColumn] = [
    .name,
    TableColumn("Ready") { object, _ in
      .string("\(number(object, "status", "readyReplicas"))/\(number(object, "spec", "replicas"))")
    },
    TableColumn("Up-to-date", "integer") { object, _ in .integer(number(object, "status", "updatedReplicas")) },
    TableColumn("Available", "integer") { object, _ in .integer(number(object, "status", "availableReplicas")) },
    .age(),
    TableColumn("Containers", wide: true) { object, _ in .string(containers(object, "name")) },
    TableColumn("Images", wide: true) { object, _ in .string(containers(object, "image")) },
    TableColumn("Selector", wide: true) { object, _ in
      .string(pairs(object.at("spec", "selector", "matchLabels")))
    },
  ]

  private static let events: [TableColumn] = [
    TableColumn("Last Seen") { event, now in .string(TableColumn.age(event.text("lastTimestamp"), now)) },
    TableColumn("Type") { event, _ in event["type"] ?? "" },
    TableColumn("Reason") { event, _ in event["reason"] ?? "" },
    TableColumn("Object") { event, _ in
      let object = event["involvedObject"] ?? event["regarding"] ?? [:]
      return .string("\((object.text("kind") ?? "").lowercased())/\(object.text("name") ?? "")")
    },
    TableColumn("Subobject", wide: true) { event, _ in event.at("involvedObject", "fieldPath") ?? "" },
    TableColumn("Source", wide: true) { event, _ in event.at("source", "component") ?? "" },
    TableColumn("Message") { event, _ in event["message"] ?? event["note"] ?? "" },
    TableColumn("First Seen", wide: true) { event, now in
      .string(TableColumn.age(event.text("firstTimestamp"), now))
    },
    TableColumn("Count", wide: true) { event, _ in .string(String(event["count"]?.wholeNumber ?? 1)) },
    TableColumn("Name", format: "name", wide: true) { event, _ in event.at("metadata", "name") ?? .null },
  ]

  static func number(_ object: Value, _ first: String, _ second: String) -> Int64 {
    Int64(object.at(first, second)?.wholeNumber ?? 0)
  }

  /// `app=reviews,version=v1`, as selectors are shown.
  static func pairs(_ labels: Value?) -> String {
    let entries = labels?.texts.sorted { $0.key < $1.key } ?? []
    return entries.isEmpty ? "<none>" : entries.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  private static func containers(_ object: Value, _ field: String) -> String {
    (object.at("spec", "template", "spec", "containers")?.items ?? []).map { $0.text(field) ?? "" }
      .joined(separator: ",")
  }
}
