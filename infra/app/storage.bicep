metadata description = 'Blobs and queues: the tenants\' files, the product\'s queues, the app\'s package and the host\'s own bookkeeping.'

param name string
param location string
param tags object

// App/Work/WorkCatalogue names them; a test holds the two together.
var queues = ['report-requests', 'rollup-requests', 'mail-requests']
var deploymentContainer = 'deployments'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource tenants 'containers' = { name: 'tenants' }
    resource deployments 'containers' = { name: deploymentContainer }
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource requests 'queues' = [for queue in queues: { name: queue }]
    resource poison 'queues' = [for queue in queues: { name: '${queue}-poison' }]
  }
}

output name string = account.name
output deploymentContainer string = account::blobs::deployments.name
