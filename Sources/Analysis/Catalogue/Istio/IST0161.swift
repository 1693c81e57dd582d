import Diagnostics

extension CatalogueEntry {
  static let invalidGatewayCredential = CatalogueEntry(
    "InvalidGatewayCredential",
    .error,
    meaning: "A Secret that a gateway names holds no certificate that can be used.",
    reason: """
      The gateway does not answer on the port. The Secret needs a certificate and its key as PEM text, in tls.crt and
      tls.key, and the certificate must be valid now.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        namespace: istio-system
        labels: {istio: ingressgateway}
      spec:
        containers:
        - {name: istio-proxy, image: proxyv2}
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: httpbin
        namespace: istio-system
      stringData:
        tls.crt: my certificate
        tls.key: my key
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
        namespace: istio-system
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 443, name: https, protocol: HTTPS}
          hosts: [httpbin.example.com]
          tls: {mode: SIMPLE, credentialName: httpbin}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        namespace: istio-system
        labels: {istio: ingressgateway}
      spec:
        containers:
        - {name: istio-proxy, image: proxyv2}
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: httpbin
        namespace: istio-system
      type: kubernetes.io/tls
      stringData:
        tls.crt: |
          -----BEGIN CERTIFICATE-----
          MIIBlDCCATmgAwIBAgIUYPziBLiL0gtYGVhXo75B1FzgimswCgYIKoZIzj0EAwIw
          HjEcMBoGA1UEAwwTaHR0cGJpbi5leGFtcGxlLmNvbTAgFw0yNjExMjEwODQ2MDJa
          GA8yMTI2MTAyODA4NDYwMlowHjEcMBoGA1UEAwwTaHR0cGJpbi5leGFtcGxlLmNv
          bTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABD1usTpnqwAP62MRks9vmjNbuBuo
          DC9VGXxz5idGOokfquN9dafCSFIZxGb+5rMvtEVLbgBFA5+pUmzeCFuw3XSjUzBR
          MB0GA1UdDgQWBBTC95bMCW7pUDR2SJ5mTYNHnSeSsTAfBgNVHSMEGDAWgBTC95bM
          CW7pUDR2SJ5mTYNHnSeSsTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kA
          MEYCIQCZHhtS459DbTONDri13DIjUqn2eU6aKwYBjtNCXyDQvAIhAOaAKUzNA/l6
          DTcZQYtUiQC2zxMbycKvh3EDSkiAjOWb
          -----END CERTIFICATE-----
        tls.key: |
          -----BEGIN EC PRIVATE KEY-----
          MHcCAQEEIKpNb0+il92KM2Te1s3Z7eiroqBORsLpPcmqwXVqIC1foAoGCCqGSM49
          AwEHoUQDQgAEPW6xOmerAA/rYxGSz2+aM1u4G6gML1UZfHPmJ0Y6iR+q4311p8JI
          UhnEZv7msy+0RUtuAEUDn6lSbN4IW7DddA==
          -----END EC PRIVATE KEY-----
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
        namespace: istio-system
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 443, name: https, protocol: HTTPS}
          hosts: [httpbin.example.com]
          tls: {mode: SIMPLE, credentialName: httpbin}
      """
  )
}
