/// What every object has.
enum ObjectMetaSchema {
  /// An object with these fields beside `apiVersion`, `kind` and `metadata`.
  static func object(_ fields: [Field], name: TextForm = .objectName) -> ObjectShape {
    ObjectShape(
      [.required("apiVersion", .text), .required("kind", .text), .required("metadata", metadata(name: name))] + fields
    )
  }

  /// An object of which nothing but the metadata is known.
  static let unknownObject = ObjectShape(
    [.required("apiVersion", .text), .required("kind", .text), .required("metadata", metadata(name: .pathSegment))],
    isOpen: true
  )

  /// A list: its items are objects of their own.
  static let list = ObjectShape([
    .required("apiVersion", .text),
    .required("kind", .text),
    .field("metadata", .anyMapping),
    .field("items", .list(of: .any)),
  ])

  /// The metadata of a pod or a claim that is yet to be made, which needs no name.
  static let template = ObjectShape(metadataFields(name: .pathSegment))

  private static func metadata(name: TextForm) -> Shape {
    .object(ObjectShape(metadataFields(name: name), checks: [.nameOrGenerateName]))
  }

  /// What the server sets may be null, as in the output of older tools.
  private static func metadataFields(name: TextForm) -> [Field] {
    [
      .nullable("name", .text(form: name)),
      .nullable("namespace", .text(form: .namespaceName)),
      .nullable("labels", .map(of: .text(form: .labelValue), keys: .qualifiedName)),
      .nullable("annotations", .map(of: .text, keys: .annotationKey)),
      .nullable("generateName", .text),
      .nullable("finalizers", .list(.text, ListRule(identity: .value))),
      .nullable("ownerReferences", .list(of: .object(ownerReference), mergedBy: "uid")),
      .nullable("clusterName", .text),
      .nullable("creationTimestamp", .text),
      .nullable("deletionGracePeriodSeconds", .int64),
      .nullable("deletionTimestamp", .text),
      .nullable("generation", .int64),
      .nullable("managedFields", .list(of: .any)),
      .nullable("resourceVersion", .text),
      .nullable("selfLink", .text),
      .nullable("uid", .text),
    ]
  }

  static let ownerReference = ObjectShape([
    .required("apiVersion", .text),
    .field("blockOwnerDeletion", .boolean),
    .field("controller", .boolean),
    .required("kind", .text),
    .required("name", .text),
    .required("uid", .text),
  ])

  static let labelSelector = ObjectShape([
    .nullable("matchExpressions", .list(of: .object(labelRequirement))),
    .nullable("matchLabels", .map(of: .text(form: .labelValue), keys: .qualifiedName)),
  ])

  static let labelRequirement = ObjectShape([
    .required("key", .text(form: .qualifiedName)),
    .required("operator", .choice(["In", "NotIn", "Exists", "DoesNotExist"])),
    .nullable("values", .list(of: .text(form: .labelValue))),
  ])
}
