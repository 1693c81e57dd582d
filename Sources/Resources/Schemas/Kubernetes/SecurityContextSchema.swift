/// What a container may do.
enum SecurityContextSchema {
  static let securityContext = ObjectShape([
    .field("allowPrivilegeEscalation", .boolean),
    .field("appArmorProfile", .object(appArmorProfile)),
    .field("capabilities", .object(capabilities)),
    .field("privileged", .boolean),
    .field("procMount", .choice(["Default", "Unmasked"])),
    .field("readOnlyRootFilesystem", .boolean),
    .field("runAsGroup", .int64),
    .field("runAsNonRoot", .boolean),
    .field("runAsUser", .int64),
    .field("seLinuxOptions", .object(seLinuxOptions)),
    .field("seccompProfile", .object(seccompProfile)),
    .field("windowsOptions", .object(windowsOptions)),
  ])

  static let appArmorProfile = ObjectShape([
    .field("localhostProfile", .text),
    .required("type", .choice(["Localhost", "RuntimeDefault", "Unconfined"])),
  ])

  static let capabilities = ObjectShape([
    .field("add", .texts),
    .field("drop", .texts),
  ])

  static let seLinuxOptions = ObjectShape([
    .field("level", .text),
    .field("role", .text),
    .field("type", .text),
    .field("user", .text),
  ])

  static let seccompProfile = ObjectShape([
    .field("localhostProfile", .text),
    .required("type", .choice(["Localhost", "RuntimeDefault", "Unconfined"])),
  ])

  static let windowsOptions = ObjectShape([
    .field("gmsaCredentialSpec", .text),
    .field("gmsaCredentialSpecName", .text),
    .field("hostProcess", .boolean),
    .field("runAsUserName", .text),
  ])
}
