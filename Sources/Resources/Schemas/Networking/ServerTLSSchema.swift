/// TLS as a server speaks it.
enum ServerTLSSchema {
  static let settings = ObjectShape(
    [
      .field("caCertCredentialName", .text),
      .field("caCertificates", .text),
      .field("caCrl", .text),
      .field("cipherSuites", .texts),
      .field("credentialName", .text),
      .field("credentialNames", .list(of: .text, 1...2)),
      .field("ecdhCurves", .texts),
      .field("httpsRedirect", .boolean),
      .nullable("insecureSkipVerify", .boolean),
      .field("maxProtocolVersion", .choice(["TLS_AUTO", "TLSV1_0", "TLSV1_1", "TLSV1_2", "TLSV1_3"])),
      .field("minProtocolVersion", .choice(["TLS_AUTO", "TLSV1_0", "TLSV1_1", "TLSV1_2", "TLSV1_3"])),
      .field(
        "mode",
        .choice(["PASSTHROUGH", "SIMPLE", "MUTUAL", "AUTO_PASSTHROUGH", "ISTIO_MUTUAL", "OPTIONAL_MUTUAL"])
      ),
      .field("privateKey", .text),
      .field("serverCertificate", .text),
      .field("subjectAltNames", .texts),
      .field("tlsCertificates", .list(of: .object(certificate), 1...2)),
      .field("verifyCertificateHash", .texts),
      .field("verifyCertificateSpki", .texts),
    ],
    [.atMostOne("credentialNames", "tlsCertificates"), .atMostOne("credentialName", "credentialNames")]
  )

  static let certificate = ObjectShape([
    .field("caCertificates", .text),
    .field("privateKey", .text),
    .field("serverCertificate", .text),
  ])
}
