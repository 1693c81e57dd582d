extension ResourceKind {
  /// `Gateway` of `gateway.networking.k8s.io`.
  public static let gateway = ResourceKind(
    group: "gateway.networking.k8s.io",
    kind: "Gateway",
    plural: "gateways",
    shortNames: ["gtw"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .custom) { GatewaySchema.object }]
  )
}

/// The fields of a Gateway.
enum GatewaySchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("addresses", .list(of: .object(address), 0...16, checks: [.uniqueAddresses])),
    .field("allowedListeners", .object(allowedListeners)),
    .required("gatewayClassName", .name),
    .field("infrastructure", .object(infrastructure)),
    .required(
      "listeners",
      .list(
        of: .object(listener),
        1...64,
        unique: .keys(["name"]),
        checks: [.plainListeners, .terminatingListeners, .tlsListenerModes, .listenersWithoutHosts, .distinctListeners]
      )
    ),
    .field("tls", .object(gatewayTLS)),
  ])

  static let address = ObjectShape(
    [
      .nullable("type", .text(1...253, .addressType)),
      .field("value", .text(0...253)),
    ],
    checks: [.addressValue]
  )

  static let allowedListeners = ObjectShape([
    .nullable("namespaces", .object(listenerNamespaces))
  ])

  static let listenerNamespaces = ObjectShape([
    .nullable("from", .choice(["All", "Selector", "Same", "None"])),
    .field("selector", .object(ObjectMetaSchema.labelSelector)),
  ])

  static let infrastructure = ObjectShape([
    .field("annotations", .map(of: .text(0...4_096), 0...16, keys: .qualifiedName)),
    .field("labels", .map(of: .text(0...63, .labelValue), 0...8, keys: .qualifiedName)),
    .field("parametersRef", .object(GatewayReferenceSchema.local)),
  ])

  static let listener = ObjectShape([
    .nullable("allowedRoutes", .object(allowedRoutes)),
    .field("hostname", .hostName),
    .required("name", .sectionName),
    .required("port", .port),
    .required("protocol", .text(1...255, .listenerProtocol)),
    .field("tls", .object(listenerTLS)),
  ])

  static let allowedRoutes = ObjectShape([
    .field("kinds", .list(of: .object(routeKind), 0...8)),
    .nullable("namespaces", .object(routeNamespaces)),
  ])

  static let routeKind = ObjectShape([
    .nullable("group", .groupName),
    .required("kind", .kindName),
  ])

  static let routeNamespaces = ObjectShape([
    .nullable("from", .choice(["All", "Selector", "Same"])),
    .field("selector", .object(ObjectMetaSchema.labelSelector)),
  ])

  static let listenerTLS = ObjectShape(
    [
      .field("certificateRefs", .list(of: .object(GatewayReferenceSchema.secret), 0...64)),
      .nullable("mode", .choice(["Terminate", "Passthrough"])),
      .field("options", .map(of: .text(0...4_096), 0...16)),
    ],
    checks: [.listenerCertificates]
  )

  static let gatewayTLS = ObjectShape([
    .field("backend", .object(backendTLS)),
    .field("frontend", .object(frontendTLS)),
  ])

  static let backendTLS = ObjectShape([
    .field("clientCertificateRef", .object(GatewayReferenceSchema.secret))
  ])

  static let frontendTLS = ObjectShape([
    .required("default", .object(clientValidationTLS)),
    .field("perPort", .list(of: .object(portTLS), 0...64, unique: .keys(["port"]))),
  ])

  static let clientValidationTLS = ObjectShape([
    .field("validation", .object(clientValidation))
  ])

  static let clientValidation = ObjectShape([
    .required("caCertificateRefs", .list(of: .object(GatewayReferenceSchema.object), 1...16)),
    .nullable("mode", .choice(["AllowValidOnly", "AllowInsecureFallback"])),
  ])

  static let portTLS = ObjectShape([
    .required("port", .port),
    .required("tls", .object(clientValidationTLS)),
  ])
}
