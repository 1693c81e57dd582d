extension ResourceKind {
  /// `Ingress` of `networking.k8s.io`.
  public static let ingress = ResourceKind(
    group: "networking.k8s.io",
    kind: "Ingress",
    plural: "ingresses",
    shortNames: ["ing"],
    schemas: [
      ResourceSchema(["v1"], .builtIn) { IngressSchema.object },
      ResourceSchema(["v1beta1"], .builtIn) { IngressSchema.oldObject },
    ]
  )

  /// `Ingress` of `extensions`, where it was before Kubernetes 1.16.
  public static let oldIngress = ResourceKind(
    group: "extensions",
    kind: "Ingress",
    plural: "ingresses",
    schemas: [ResourceSchema(["v1beta1"], .builtIn) { IngressSchema.oldObject }]
  )
}

/// The fields of an Ingress.
enum IngressSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  /// Up to `v1beta1` a backend was a service and a port side by side, and the type of a path could be left out.
  static let oldObject = ObjectMetaSchema.object([.field("spec", .object(oldSpec)), .field("status", .anyMapping)])

  private static let oldSpec = ObjectShape([
    .field("backend", .object(oldBackend)),
    .field("ingressClassName", .text),
    .field("rules", .list(of: .object(oldRule))),
    .field("tls", .list(of: .object(tls))),
  ])

  private static let oldRule = ObjectShape([
    .field("host", .text),
    .field("http", .object(ObjectShape([.required("paths", .list(of: .object(oldPath)))]))),
  ])

  private static let oldPath = ObjectShape([
    .required("backend", .object(oldBackend)),
    .field("path", .text),
    .field("pathType", pathType),
  ])

  private static let oldBackend = ObjectShape([
    .field("resource", .object(ReferenceSchema.typedLocalObjectReference)),
    .field("serviceName", .text),
    .field("servicePort", .integerOrText),
  ])

  private static let pathType: Shape = .choice(["Exact", "ImplementationSpecific", "Prefix"])

  static let spec = ObjectShape([
    .field("defaultBackend", .object(backend)),
    .field("ingressClassName", .text),
    .field("rules", .list(of: .object(rule))),
    .field("tls", .list(of: .object(tls))),
  ])

  static let backend = ObjectShape([
    .field("resource", .object(ReferenceSchema.typedLocalObjectReference)),
    .field("service", .object(serviceBackend)),
  ])

  static let serviceBackend = ObjectShape([
    .required("name", .text),
    .field("port", .object(backendPort)),
  ])

  static let backendPort = ObjectShape([
    .field("name", .text),
    .field("number", .int32),
  ])

  static let rule = ObjectShape([
    .field("host", .text),
    .field("http", .object(paths)),
  ])

  static let paths = ObjectShape([
    .required("paths", .list(of: .object(path)))
  ])

  static let path = ObjectShape([
    .required("backend", .object(backend)),
    .field("path", .text),
    .required("pathType", pathType),
  ])

  static let tls = ObjectShape([
    .field("hosts", .texts),
    .field("secretName", .text),
  ])
}
