/// The volumes of a pod.
enum VolumeSchema {
  static let volume = ObjectShape([
    .field("awsElasticBlockStore", .object(NetworkVolumeSchema.awsElasticBlockStore)),
    .field("azureDisk", .object(NetworkVolumeSchema.azureDisk)),
    .field("azureFile", .object(NetworkVolumeSchema.azureFile)),
    .field("cephfs", .object(NetworkVolumeSchema.cephFS)),
    .field("cinder", .object(NetworkVolumeSchema.cinder)),
    .field("configMap", .object(configMap)),
    .field("csi", .object(csi)),
    .field("downwardAPI", .object(downwardAPI)),
    .field("emptyDir", .object(emptyDir)),
    .field("ephemeral", .object(ephemeral)),
    .field("fc", .object(NetworkVolumeSchema.fc)),
    .field("flexVolume", .object(NetworkVolumeSchema.flex)),
    .field("flocker", .object(NetworkVolumeSchema.flocker)),
    .field("gcePersistentDisk", .object(NetworkVolumeSchema.gcePersistentDisk)),
    .field("gitRepo", .object(NetworkVolumeSchema.gitRepo)),
    .field("glusterfs", .object(NetworkVolumeSchema.glusterfs)),
    .field("hostPath", .object(hostPath)),
    .field("image", .object(image)),
    .field("iscsi", .object(NetworkVolumeSchema.iscsi)),
    .required("name", .text(1...63, .dnsLabel)),
    .field("nfs", .object(NetworkVolumeSchema.nfs)),
    .field("persistentVolumeClaim", .object(claim)),
    .field("photonPersistentDisk", .object(NetworkVolumeSchema.photonPersistentDisk)),
    .field("portworxVolume", .object(NetworkVolumeSchema.portworx)),
    .field("projected", .object(projected)),
    .field("quobyte", .object(NetworkVolumeSchema.quobyte)),
    .field("rbd", .object(NetworkVolumeSchema.rbd)),
    .field("scaleIO", .object(NetworkVolumeSchema.scaleIO)),
    .field("secret", .object(secret)),
    .field("storageos", .object(NetworkVolumeSchema.storageOS)),
    .field("vsphereVolume", .object(NetworkVolumeSchema.vsphereVirtualDisk)),
  ])

  static let configMap = ObjectShape([
    .field("defaultMode", .int32),
    .field("items", .list(of: .object(keyToPath))),
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let keyToPath = ObjectShape([
    .required("key", .text),
    .field("mode", .int32),
    .required("path", .text),
  ])

  static let csi = ObjectShape([
    .required("driver", .text),
    .field("fsType", .text),
    .field("nodePublishSecretRef", .object(ReferenceSchema.localObjectReference)),
    .field("readOnly", .boolean),
    .field("volumeAttributes", .textMap),
  ])

  static let downwardAPI = ObjectShape([
    .field("defaultMode", .int32),
    .field("items", .list(of: .object(downwardAPIVolumeFile))),
  ])

  static let downwardAPIVolumeFile = ObjectShape([
    .field("fieldRef", .object(EnvironmentSchema.objectFieldSelector)),
    .field("mode", .int32),
    .required("path", .text),
    .field("resourceFieldRef", .object(EnvironmentSchema.resourceFieldSelector)),
  ])

  static let emptyDir = ObjectShape([
    .field("medium", .text),
    .field("sizeLimit", .quantity),
  ])

  static let ephemeral = ObjectShape([
    .field("volumeClaimTemplate", .object(claimTemplate))
  ])

  static let claimTemplate = ObjectShape([
    .field("metadata", .object(ObjectMetaSchema.template)),
    .required("spec", .object(PersistentVolumeClaimSchema.spec)),
  ])

  static let hostPath = ObjectShape([
    .required("path", .text),
    .field(
      "type",
      .choice(["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"])
    ),
  ])

  static let image = ObjectShape([
    .field("pullPolicy", .choice(["Always", "IfNotPresent", "Never"])),
    .field("reference", .text),
  ])

  static let claim = ObjectShape([
    .required("claimName", .text),
    .field("readOnly", .boolean),
  ])

  static let projected = ObjectShape([
    .field("defaultMode", .int32),
    .field("sources", .list(of: .object(volumeProjection))),
  ])

  static let volumeProjection = ObjectShape([
    .field("clusterTrustBundle", .object(clusterTrustBundleProjection)),
    .field("configMap", .object(configMapProjection)),
    .field("downwardAPI", .object(downwardAPIProjection)),
    .field("podCertificate", .object(podCertificateProjection)),
    .field("secret", .object(secretProjection)),
    .field("serviceAccountToken", .object(serviceAccountTokenProjection)),
  ])

  static let clusterTrustBundleProjection = ObjectShape([
    .field("labelSelector", .object(ObjectMetaSchema.labelSelector)),
    .field("name", .text),
    .field("optional", .boolean),
    .required("path", .text),
    .field("signerName", .text),
  ])

  static let configMapProjection = ObjectShape([
    .field("items", .list(of: .object(keyToPath))),
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let downwardAPIProjection = ObjectShape([
    .field("items", .list(of: .object(downwardAPIVolumeFile)))
  ])

  static let podCertificateProjection = ObjectShape([
    .field("certificateChainPath", .text),
    .field("credentialBundlePath", .text),
    .field("keyPath", .text),
    .required("keyType", .text),
    .field("maxExpirationSeconds", .int32),
    .required("signerName", .text),
    .field("userAnnotations", .textMap),
  ])

  static let secretProjection = ObjectShape([
    .field("items", .list(of: .object(keyToPath))),
    .field("name", .text),
    .field("optional", .boolean),
  ])

  static let serviceAccountTokenProjection = ObjectShape([
    .field("audience", .text),
    .field("expirationSeconds", .int64),
    .required("path", .text),
  ])

  static let secret = ObjectShape([
    .field("defaultMode", .int32),
    .field("items", .list(of: .object(keyToPath))),
    .field("optional", .boolean),
    .field("secretName", .text),
  ])
}
