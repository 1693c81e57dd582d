extension MeshService {
  /// Of two services of one host the one of the proxy's namespace, else the Service of Kubernetes, else the older.
  static func preferred(_ old: MeshService?, _ new: MeshService, _ identity: ProxyIdentity) -> MeshService {
    guard let old else { return new }
    let isOwn = (old.namespace == identity.namespace, new.namespace == identity.namespace)
    if isOwn.0 != isOwn.1 { return isOwn.1 ? new : old }
    return new.isKubernetes && !old.isKubernetes ? new : old
  }
}
