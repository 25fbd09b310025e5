metadata description = 'The function app: HTTP, queue and timer triggers.'

param name string
param planName string
param location string
param tags object

@allowed(['flex', 'dedicated'])
param hosting string

param warmInstances int
param identityName string
param storageName string
param deploymentContainer string

@description('Empty where nothing is monitored.')
param insightsName string

@description('The product\'s own settings; what is empty is not set.')
param settings object

// A drop of files of 200 MB and what multipart adds to it; the host\'s own limit is 100 MB.
var largestRequest = 210 * 1024 * 1024
var flex = hosting == 'flex'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = if (!empty(insightsName)) {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: 'P0v3', tier: 'PremiumV3' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: union(
      { minTlsVersion: '1.2', http20Enabled: true },
      flex ? {} : { alwaysOn: true, ftpsState: 'Disabled', linuxFxVersion: 'DOTNET-ISOLATED|10.0' }
    )
    functionAppConfig: flex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identity.id
              }
            }
          }
          runtime: { name: 'dotnet-isolated', version: '10.0' }
          scaleAndConcurrency: {
            instanceMemoryMB: 2048
            maximumInstanceCount: 40
            alwaysReady: warmInstances > 0 ? [{ name: 'http', instanceCount: warmInstances }] : []
          }
        }
      : null
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noBasicDeployment 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AZURE_CLIENT_ID: identity.properties.clientId
        AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
        AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: string(largestRequest)
        Storage__BlobEndpoint: storage.properties.primaryEndpoints.blob
        Storage__QueueEndpoint: storage.properties.primaryEndpoints.queue
      },
      empty(insightsName)
        ? {}
        : {
            APPLICATIONINSIGHTS_CONNECTION_STRING: insights!.properties.ConnectionString
            APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
          },
      flex
        ? {}
        : {
            FUNCTIONS_EXTENSION_VERSION: '~4'
            FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
            WEBSITE_RUN_FROM_PACKAGE: '1'
          },
      reduce(
        filter(items(settings), setting => !empty(setting.value)),
        {},
        (all, setting) => union(all, { '${setting.key}': setting.value })
      )
    )
  }
}

output origin string = 'https://${site.properties.defaultHostName}'
