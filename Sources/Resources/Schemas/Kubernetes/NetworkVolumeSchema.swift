/// Volumes of storage systems.
enum NetworkVolumeSchema {
  static let rbd = ObjectShape([
    .field("fsType", .text),
    .required("image", .text),
    .field("keyring", .text),
    .required("monitors", .texts),
    .field("pool", .text),
    .field("readOnly", .boolean),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
    .field("user", .text),
  ])

  static let storageOS = ObjectShape([
    .field("fsType", .text),
    .field("readOnly", .boolean),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
    .field("volumeName", .text),
    .field("volumeNamespace", .text),
  ])

  static let flocker = ObjectShape([
    .field("datasetName", .text),
    .field("datasetUUID", .text),
  ])

  static let flex = ObjectShape([
    .required("driver", .text),
    .field("fsType", .text),
    .field("options", .textMap),
    .field("readOnly", .boolean),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
  ])

  static let gcePersistentDisk = ObjectShape([
    .field("fsType", .text),
    .field("partition", .int32),
    .required("pdName", .text),
    .field("readOnly", .boolean),
  ])

  static let awsElasticBlockStore = ObjectShape([
    .field("fsType", .text),
    .field("partition", .int32),
    .field("readOnly", .boolean),
    .required("volumeID", .text),
  ])

  static let photonPersistentDisk = ObjectShape([
    .field("fsType", .text),
    .required("pdID", .text),
  ])

  static let azureFile = ObjectShape([
    .field("readOnly", .boolean),
    .required("secretName", .text),
    .required("shareName", .text),
  ])

  static let cephFS = ObjectShape([
    .required("monitors", .texts),
    .field("path", .text),
    .field("readOnly", .boolean),
    .field("secretFile", .text),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
    .field("user", .text),
  ])

  static let scaleIO = ObjectShape([
    .field("fsType", .text),
    .required("gateway", .text),
    .field("protectionDomain", .text),
    .field("readOnly", .boolean),
    .required("secretRef", .object(ReferenceSchema.localObjectReference)),
    .field("sslEnabled", .boolean),
    .field("storageMode", .text),
    .field("storagePool", .text),
    .required("system", .text),
    .field("volumeName", .text),
  ])

  static let portworx = ObjectShape([
    .field("fsType", .text),
    .field("readOnly", .boolean),
    .required("volumeID", .text),
  ])

  static let azureDisk = ObjectShape([
    .field("cachingMode", .choice(["None", "ReadOnly", "ReadWrite"])),
    .required("diskName", .text),
    .required("diskURI", .text),
    .field("fsType", .text),
    .field("kind", .choice(["Dedicated", "Managed", "Shared"])),
    .field("readOnly", .boolean),
  ])

  static let vsphereVirtualDisk = ObjectShape([
    .field("fsType", .text),
    .field("storagePolicyID", .text),
    .field("storagePolicyName", .text),
    .required("volumePath", .text),
  ])

  static let quobyte = ObjectShape([
    .field("group", .text),
    .field("readOnly", .boolean),
    .required("registry", .text),
    .field("tenant", .text),
    .field("user", .text),
    .required("volume", .text),
  ])

  static let nfs = ObjectShape([
    .required("path", .text),
    .field("readOnly", .boolean),
    .required("server", .text),
  ])

  static let cinder = ObjectShape([
    .field("fsType", .text),
    .field("readOnly", .boolean),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
    .required("volumeID", .text),
  ])

  static let glusterfs = ObjectShape([
    .required("endpoints", .text),
    .required("path", .text),
    .field("readOnly", .boolean),
  ])

  static let gitRepo = ObjectShape([
    .field("directory", .text),
    .required("repository", .text),
    .field("revision", .text),
  ])

  static let iscsi = ObjectShape([
    .field("chapAuthDiscovery", .boolean),
    .field("chapAuthSession", .boolean),
    .field("fsType", .text),
    .field("initiatorName", .text),
    .required("iqn", .text),
    .field("iscsiInterface", .text),
    .required("lun", .int32),
    .field("portals", .texts),
    .field("readOnly", .boolean),
    .field("secretRef", .object(ReferenceSchema.localObjectReference)),
    .required("targetPortal", .text),
  ])

  static let fc = ObjectShape([
    .field("fsType", .text),
    .field("lun", .int32),
    .field("readOnly", .boolean),
    .field("targetWWNs", .texts),
    .field("wwids", .texts),
  ])
}
