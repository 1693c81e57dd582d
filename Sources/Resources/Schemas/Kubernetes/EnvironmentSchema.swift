/// The environment of a container.
enum EnvironmentSchema {
  static let bulkSource = ObjectShape([
    .field("configMapRef", .object(configMapEnvSource)),
    .field("prefix", .text),
    .field("secretRef", .object(secretEnvSource)),
  ])

  static let configMapEnvSource = ObjectShape([
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let secretEnvSource = ObjectShape([
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let variable = ObjectShape([
    .required("name", .text),
    .field("value", .text),
    .field("valueFrom", .object(variableSource)),
  ])

  static let variableSource = ObjectShape([
    .field("configMapKeyRef", .object(configMapKeySelector)),
    .field("fieldRef", .object(objectFieldSelector)),
    .field("fileKeyRef", .object(fileKeySelector)),
    .field("resourceFieldRef", .object(resourceFieldSelector)),
    .field("secretKeyRef", .object(secretKeySelector)),
  ])

  static let configMapKeySelector = ObjectShape([
    .required("key", .text),
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let objectFieldSelector = ObjectShape([
    .field("apiVersion", .text),
    .required("fieldPath", .text),
  ])

  static let fileKeySelector = ObjectShape([
    .required("key", .text),
    .field("optional", .boolean),
    .required("path", .text),
    .required("volumeName", .text),
  ])

  static let resourceFieldSelector = ObjectShape([
    .field("containerName", .text),
    .field("divisor", .quantity),
    .required("resource", .text),
  ])

  static let secretKeySelector = ObjectShape([
    .required("key", .text),
    .field("name", .text),
    .field("optional", .boolean),
  ])
}
