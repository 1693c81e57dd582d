import Console

/// A credential with the moment at which it ends.
struct IssuedCredential: Sendable, Equatable {
  let credential: Credential
  /// nil: it holds until the server says otherwise.
  let expiry: Timestamp?

  func isGood(at moment: Timestamp) -> Bool {
    guard let expiry else { return true }
    return moment < expiry
  }
}
