extension ResourceKind {
  /// `PersistentVolumeClaim`.
  public static let persistentVolumeClaim = ResourceKind(
    group: "",
    kind: "PersistentVolumeClaim",
    plural: "persistentvolumeclaims",
    shortNames: ["pvc"],
    schemas: [ResourceSchema(["v1"], .builtIn) { PersistentVolumeClaimSchema.object }]
  )
}

/// The fields of a PersistentVolumeClaim.
enum PersistentVolumeClaimSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  /// A claim within a StatefulSet, which need not say what it is.
  static let template = ObjectShape([
    .field("apiVersion", .text),
    .field("kind", .text),
    .field("metadata", .object(ObjectMetaSchema.template)),
    .field("spec", .object(spec)),
    .field("status", .anyMapping),
  ])

  static let spec = ObjectShape([
    .field("accessModes", .list(of: .choice(["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"]))),
    .field("dataSource", .object(ReferenceSchema.typedLocalObjectReference)),
    .field("dataSourceRef", .object(ReferenceSchema.typedObjectReference)),
    .field("resources", .object(resources)),
    .field("selector", .object(ObjectMetaSchema.labelSelector)),
    .field("storageClassName", .text),
    .field("volumeAttributesClassName", .text),
    .field("volumeMode", .choice(["Block", "Filesystem"])),
    .field("volumeName", .text),
  ])

  static let resources = ObjectShape([
    .field("limits", .quantities),
    .field("requests", .quantities),
  ])
}
