/// References to other objects.
enum ReferenceSchema {
  static let typedLocalObjectReference = ObjectShape([
    .field("apiGroup", .text),
    .required("kind", .text),
    .required("name", .text),
  ])

  static let objectReference = ObjectShape([
    .field("apiVersion", .text),
    .field("fieldPath", .text),
    .field("kind", .text),
    .field("name", .text),
    .field("namespace", .text),
    .field("resourceVersion", .text),
    .field("uid", .text),
  ])

  static let typedObjectReference = ObjectShape([
    .field("apiGroup", .text),
    .required("kind", .text),
    .required("name", .text),
    .field("namespace", .text),
  ])

  static let localObjectReference = ObjectShape([
    .field("name", .text)
  ])
}
