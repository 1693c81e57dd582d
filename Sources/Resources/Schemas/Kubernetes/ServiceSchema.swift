extension ResourceKind {
  /// `Service`.
  public static let service = ResourceKind(
    group: "",
    kind: "Service",
    plural: "services",
    shortNames: ["svc"],
    schemas: [ResourceSchema(["v1"], .builtIn) { ServiceSchema.object }]
  )
}

/// The fields of a Service.
enum ServiceSchema {
  static let object = ObjectMetaSchema.object(
    [.field("spec", .object(spec)), .field("status", .anyMapping)],
    name: .serviceName
  )

  static let spec = ObjectShape([
    .field("allocateLoadBalancerNodePorts", .boolean),
    .field("clusterIP", .text),
    .field("clusterIPs", .texts),
    .field("externalIPs", .texts),
    .field("externalName", .text),
    .field("externalTrafficPolicy", .choice(["Cluster", "Local"])),
    .field("healthCheckNodePort", .int32),
    .field("internalTrafficPolicy", .choice(["Cluster", "Local"])),
    .field("ipFamilies", .list(of: .choice(["", "IPv4", "IPv6"]))),
    .field("ipFamilyPolicy", .choice(["PreferDualStack", "RequireDualStack", "SingleStack"])),
    .field("loadBalancerClass", .text),
    .field("loadBalancerIP", .text),
    .field("loadBalancerSourceRanges", .texts),
    .field(
      "ports",
      .list(
        .object(port),
        ListRule(identity: .keys(["port", "protocol"]), checks: [.namedServicePorts, .distinctServicePorts])
      )
    ),
    .field("publishNotReadyAddresses", .boolean),
    .field("selector", .textMap),
    .field("sessionAffinity", .choice(["ClientIP", "None"])),
    .field("sessionAffinityConfig", .object(sessionAffinity)),
    .field("trafficDistribution", .text),
    .field("type", .choice(["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"])),
  ])

  static let port = ObjectShape([
    .field("appProtocol", .text),
    .field("name", .text),
    .field("nodePort", .int32),
    .required("port", .port),
    .field("protocol", .choice(["SCTP", "TCP", "UDP"])),
    .field("targetPort", .integerOrText),
  ])

  static let sessionAffinity = ObjectShape([
    .field("clientIP", .object(clientIP))
  ])

  static let clientIP = ObjectShape([
    .field("timeoutSeconds", .int32)
  ])
}
